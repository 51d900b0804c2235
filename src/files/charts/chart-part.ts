import type { ChartPlan, SeriesPlan } from "../../report/chart-plan.ts";
import { element, escaped, xmlHead } from "../xml.ts";
import { type CellsOf, numbers, texts } from "./chart-cells.ts";
import { axisLine, chartFormats, fillOf, gridlines, ground, ownLetters, richText } from "./looks.ts";

const usual = 900;
const small = 700;
/** More names than this are written small, so that each has its own. */
const manyCategories = 24;

const axisIds = { category: 500_000_001, value: 500_000_002 };
const val = (name: string, value: string | number): string => element(`c:${name}`, { val: value });

/** A chart as its part of the file. Excel refuses elements out of the order of the standard (ECMA-376, dml-chart): a test holds it. */
export function chartPart(plan: ChartPlan, cellsOf: CellsOf): string {
  const { series, title } = plan;
  const letterSize = (series[0] ? cellsOf(series[0].categories).length : 0) > manyCategories ? small : usual;
  return `${xmlHead}${element(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    val("date1904", 0),
    val("roundedCorners", 0),
    element(
      "c:chart",
      {},
      titleOf(title, 1200),
      val("autoTitleDeleted", 0),
      element("c:plotArea", {}, element("c:layout"), bars(plan, cellsOf, letterSize), axes(plan, letterSize)),
      ...(series.length > 1
        ? [element("c:legend", {}, val("legendPos", "t"), val("overlay", 0), ownLetters(usual))]
        : []),
      val("plotVisOnly", 1),
      val("dispBlanksAs", "gap"),
    ),
    ground,
    ownLetters(usual),
  )}`;
}

function titleOf(words: string, size: number, turned = false): string {
  return element("c:title", {}, element("c:tx", {}, richText(escaped(words), size, true, turned)), val("overlay", 0));
}

function bars({ kind, series, labels, inOnePlace }: ChartPlan, cellsOf: CellsOf, letterSize: number): string {
  return element(
    "c:barChart",
    {},
    val("barDir", kind === "bars" ? "bar" : "col"),
    val("grouping", "clustered"),
    val("varyColors", 0),
    ...series.map((each, i) => oneSeries(each, i, cellsOf, labels ? labelsAs(chartFormats[labels], letterSize) : "")),
    val("gapWidth", 40),
    val("overlap", inOnePlace ? 100 : 0),
    val("axId", axisIds.category),
    val("axId", axisIds.value),
  );
}

function oneSeries({ of, name, categories, values }: SeriesPlan, i: number, cellsOf: CellsOf, labels: string): string {
  return element(
    "c:ser",
    {},
    val("idx", i),
    val("order", i),
    element("c:tx", {}, texts(name, cellsOf)),
    fillOf(of),
    val("invertIfNegative", 0),
    labels,
    element("c:cat", {}, texts(categories, cellsOf)),
    element("c:val", {}, numbers(values, cellsOf)),
  );
}

function labelsAs(format: string, size: number): string {
  return element(
    "c:dLbls",
    {},
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    ownLetters(size),
    val("dLblPos", "outEnd"),
    val("showLegendKey", 0),
    val("showVal", 1),
    val("showCatName", 0),
    val("showSerName", 0),
    val("showPercent", 0),
    val("showBubbleSize", 0),
  );
}

/** Names stand beside the plot, not at the bars, where those below nothing would cover them. */
function axes({ kind, categoryTitle, valueTitle, axis }: ChartPlan, letterSize: number): string {
  const lying = kind === "bars";
  const category = element(
    "c:catAx",
    {},
    val("axId", axisIds.category),
    element("c:scaling", {}, val("orientation", lying ? "maxMin" : "minMax")),
    val("delete", 0),
    val("axPos", lying ? "l" : "b"),
    titleOf(categoryTitle, usual, lying),
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", "low"),
    axisLine,
    ownLetters(letterSize),
    val("crossAx", axisIds.value),
    val("crosses", "autoZero"),
    val("auto", 1),
    val("lblAlgn", "ctr"),
    val("lblOffset", 100),
    val("tickLblSkip", 1),
    val("noMultiLvlLbl", 1),
  );
  const value = element(
    "c:valAx",
    {},
    val("axId", axisIds.value),
    element("c:scaling", {}, val("orientation", "minMax")),
    val("delete", 0),
    val("axPos", lying ? "b" : "l"),
    gridlines,
    titleOf(valueTitle, usual, !lying),
    element("c:numFmt", { formatCode: chartFormats[axis], sourceLinked: 0 }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", "nextTo"),
    axisLine,
    ownLetters(usual),
    val("crossAx", axisIds.category),
    // The first name stands at the top: the axis is put at the last one, which is at the bottom.
    val("crosses", lying ? "max" : "autoZero"),
    val("crossBetween", "between"),
  );
  return category + value;
}
