import type { ChartNumber, SeriesMeaning } from "../../report/chart-plan.ts";
import { element } from "../xml.ts";

/** One fill: a plain colour, or a pattern of two. Told apart by lightness and pattern, in grey and by whoever sees few colours. */
interface Fill {
  readonly colour: string;
  readonly pattern?: { readonly name: string; readonly ground: string };
}

const dark = "1F3864";
const white = "FFFFFF";
const ink = "262626";
const faint = "D9D9D9";

const strong: Fill = { colour: dark };
const hatched: Fill = { colour: "8A4B08", pattern: { name: "wdUpDiag", ground: "FCE4C8" } };
const light: Fill = { colour: "B4C7E7" };

/** The order in which groups are told apart best: dark, light, hatched, dotted, white, and so on. */
const groups: readonly Fill[] = [
  strong,
  light,
  hatched,
  { colour: "7F7F7F" },
  { colour: dark, pattern: { name: "pct20", ground: white } },
  { colour: ink, pattern: { name: "dkHorz", ground: white } },
];

const meanings = { earlier: light, later: strong, more: strong, less: hatched };

/** How a series is filled, with a dark edge around it. */
export function fillOf(of: SeriesMeaning): string {
  const fill = typeof of === "number" ? groups[of % groups.length] : meanings[of];
  const { colour, pattern } = fill ?? strong;
  const filled = pattern
    ? element(
        "a:pattFill",
        { prst: pattern.name },
        element("a:fgClr", {}, rgb(colour)),
        element("a:bgClr", {}, rgb(pattern.ground)),
      )
    : element("a:solidFill", {}, rgb(colour));
  return element("c:spPr", {}, filled, line(dark, 6350));
}

function rgb(colour: string): string {
  return element("a:srgbClr", { val: colour });
}

function line(colour: string, width: number): string {
  return element("a:ln", { w: width }, element("a:solidFill", {}, rgb(colour)));
}

/** Light lines across, and axes a little darker. */
export const gridlines = element("c:majorGridlines", {}, element("c:spPr", {}, line(faint, 6350)));
export const axisLine = element("c:spPr", {}, line("7F7F7F", 9525));

/** A white ground without an edge. */
export const ground = element(
  "c:spPr",
  {},
  element("a:solidFill", {}, rgb(white)),
  element("a:ln", {}, element("a:noFill")),
);

/** How letters look: the workbook's font, in hundredths of a point. */
function letters(tag: string, size: number, bold: boolean): string {
  return element(
    tag,
    { sz: size, b: bold ? 1 : 0 },
    element("a:solidFill", {}, rgb(ink)),
    element("a:latin", { typeface: "Arial" }),
    element("a:cs", { typeface: "Arial" }),
  );
}

/** Letters of what a chart writes by itself: axes, labels and legend. */
export function ownLetters(size: number): string {
  return element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    element("a:p", {}, element("a:pPr", {}, letters("a:defRPr", size, false)), element("a:endParaRPr")),
  );
}

/** Words written on a chart. `turned` are those along an axis that stands. */
export function richText(words: string, size: number, bold: boolean, turned = false): string {
  return element(
    "c:rich",
    {},
    element("a:bodyPr", turned ? { rot: -5400000, vert: "horz" } : {}),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, letters("a:defRPr", size, bold)),
      element("a:r", {}, letters("a:rPr", size, bold), `<a:t>${words}</a:t>`),
    ),
  );
}

export const chartFormats: Readonly<Record<ChartNumber, string>> = {
  pounds: '"£"#,##0;-"£"#,##0',
  poundsIfAny: '"£"#,##0;-"£"#,##0;;',
  signedPounds: '+"£"#,##0;-"£"#,##0;"£"0',
  signedPoundsIfAny: '+"£"#,##0;-"£"#,##0;;',
  percent: '0"%"',
  percentIfAny: 'General"%";-General"%";;',
  whole: "#,##0",
};
