import { describe, expect, test } from "vitest";
import { excelOf } from "../../src/expression/excel.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import type { Step } from "../../src/formula/sheet.ts";
import { everyKind } from "./every-kind.ts";
import { formulaOf } from "./written.ts";

const stepsOf = () => lowerFormula(formulaOf(everyKind), "2023-24").steps;

/** A column stands as its own name, the authority's one cell with a colon before it, and a whole column as `all(…)`. */
function written({ expression, places }: Step): string {
  return excelOf(expression, places, {
    column: (id) => id,
    range: (id) => `all(${id})`,
    figure: (id) => `:${id}`,
    attribute: (name) => name,
    attributeText: (_, value) => value,
  });
}

/** What each kind of factor puts in a workbook: whose cell it is, in what unit, and how it is worked out. */
const cells: Record<string, [id: string, per: Step["per"], unit: string, role: Step["role"], text: string][]> = {
  flat: [
    ["flat.amount", "school", "£", "working", "ROUND(:sum,2)"],
    ["flat", "school", "£", "line", "ROUND(flat.amount*monthsOpen/12,2)"],
    ["flat.total", "authority", "£", "working", "ROUND(SUM(all(flat)),2)"],
  ],
  byPhase: [
    [
      "byPhase.amount",
      "school",
      "£",
      "working",
      'ROUND(IF(phase="primary",:sum,IF(phase="middle",:sum,IF(phase="all-through",:otherSum,IF(phase="secondary",:otherSum,0)))),2)',
    ],
    ["byPhase", "school", "£", "line", "ROUND(byPhase.amount*monthsOpen/12,2)"],
    ["byPhase.total", "authority", "£", "working", "ROUND(SUM(all(byPhase)),2)"],
  ],
  byMedium: [
    [
      "byMedium.amount",
      "school",
      "£",
      "working",
      'ROUND(IF(medium="English",:sum,IF(medium="dual",:otherSum,IF(medium="Welsh",:sum,0))),2)',
    ],
    ["byMedium", "school", "£", "line", "ROUND(byMedium.amount*monthsOpen/12,2)"],
    ["byMedium.total", "authority", "£", "working", "ROUND(SUM(all(byMedium)),2)"],
  ],
  bySize: [
    ["bySize.amount", "school", "£", "working", "ROUND(IF(size<=:small,:sum,IF(size<=:larger,:otherSum,:sum)),2)"],
    ["bySize", "school", "£", "line", "ROUND(bySize.amount*monthsOpen/12,2)"],
    ["bySize.total", "authority", "£", "working", "ROUND(SUM(all(bySize)),2)"],
  ],
  taperedSum: [
    ["taperedSum.span", "authority", "pupil", "working", "ROUND(:larger-:small,6)"],
    ["taperedSum.rise", "authority", "£", "working", "ROUND(:sum-:otherSum,2)"],
    ["taperedSum.size", "school", "pupil", "working", "ROUND(MIN(size,:larger),6)"],
    ["taperedSum.beyond", "school", "pupil", "working", "ROUND(MAX(taperedSum.size-:small,0),6)"],
    ["taperedSum.taper", "school", "£", "working", "ROUND(taperedSum.beyond*:taperedSum.rise/:taperedSum.span,6)"],
    ["taperedSum.amount", "school", "£", "working", 'ROUND(IF(phase="secondary",:otherSum+taperedSum.taper,0),2)'],
    ["taperedSum", "school", "£", "line", "ROUND(taperedSum.amount*monthsOpen/12,2)"],
    ["taperedSum.total", "authority", "£", "working", "ROUND(SUM(all(taperedSum)),2)"],
  ],
  banded: [
    ["banded.amount", "school", "£", "working", "ROUND(IF(size>=:small,:otherSum,:sum),2)"],
    ["banded", "school", "£", "line", "ROUND(banded.amount*monthsOpen/12,2)"],
    ["banded.total", "authority", "£", "working", "ROUND(SUM(all(banded)),2)"],
  ],
  bandedEach: [
    ["bandedEach.amount", "school", "£/pupil", "working", "ROUND(IF(pupils>=:small,:dayValue,:unitValue),2)"],
    ["bandedEach", "school", "£", "line", "ROUND(pupils*bandedEach.amount,2)"],
    ["bandedEach.total", "authority", "£", "working", "ROUND(SUM(all(bandedEach)),2)"],
  ],
  exception: [
    ["exception", "school", "£", "line", "ROUND(exception.stated,2)"],
    ["exception.total", "authority", "£", "working", "ROUND(SUM(all(exception)),2)"],
  ],
  each: [
    ["each", "school", "£", "line", "ROUND(pupils*:unitValue,2)"],
    ["each.total", "authority", "£", "working", "ROUND(SUM(all(each)),2)"],
  ],
  eachByPhase: [
    [
      "eachByPhase.unitValue",
      "school",
      "£/pupil",
      "working",
      'ROUND(IF(phase="primary",:unitValue,IF(phase="middle",:unitValue,IF(phase="all-through",:dayValue,IF(phase="secondary",:dayValue,0)))),2)',
    ],
    ["eachByPhase", "school", "£", "line", "ROUND(pupils*eachByPhase.unitValue,2)"],
    ["eachByPhase.total", "authority", "£", "working", "ROUND(SUM(all(eachByPhase)),2)"],
  ],
  eachDay: [
    ["eachDay", "school", "£", "line", "ROUND(pupils*:dayValue/:days,2)"],
    ["eachDay.total", "authority", "£", "working", "ROUND(SUM(all(eachDay)),2)"],
  ],
  base: [
    ["base", "school", "£", "line", "ROUND(places*:placeValue/12,2)"],
    ["base.total", "authority", "£", "working", "ROUND(SUM(all(base)),2)"],
  ],
  need: [
    ["need.pupils", "school", "point", "working", "ROUND(pupils*:points,6)"],
    ["need.meals", "school", "point", "working", "ROUND(meals*:points,6)"],
    ["need", "school", "point", "working", "ROUND(need.pupils+need.meals,6)"],
  ],
  worked0: [["worked0", "school", "pupil", "working", "ROUND(pupils+meals,6)"]],
  worked1: [["worked1", "school", "pupil", "working", "ROUND(pupils-meals,6)"]],
  worked2: [["worked2", "school", "£", "working", "ROUND(pupils*:unitValue,2)"]],
  worked3: [["worked3", "school", "£/pupil", "working", "ROUND(IF(pupils=0,0,meals*:unitValue/pupils),6)"]],
  worked4: [["worked4", "school", "pupil", "working", "ROUND(MAX(pupils,:small),6)"]],
  worked5: [["worked5", "school", "pupil", "working", "ROUND(MIN(pupils,:larger),6)"]],
  worked6: [
    [
      "worked6",
      "school",
      "pupil",
      "working",
      "ROUND((ROUND((pupils)/10,1)*10+IF(ROUND((pupils)/10,1)*10<pupils,10^0,0))/10,1)*10",
    ],
  ],
  worked7: [
    [
      "worked7",
      "school",
      "pupil",
      "working",
      "ROUND((SIGN(pupils)*ROUND((ROUND((ABS(pupils))/10^3,1)*10*10^2-IF(ROUND((ABS(pupils))/10^3,1)*10*10^2>ABS(pupils),10^2,0))/10^3,1)*10*10^2)/10,1)*10",
    ],
  ],
  worked8: [["worked8", "school", "pupil", "working", "ROUND(meals,6)"]],
  worked9: [["worked9", "school", "1", "working", "ROUND(pupils*:percentage/(100*:small),6)"]],
  worked10: [["worked10", "school", "pupil", "working", "ROUND(IF(:small>pupils,pupils,0),6)"]],
  worked11: [["worked11", "school", "pupil", "working", 'ROUND(IF(phase="primary",meals,pupils),6)']],
  worked12: [["worked12", "school", "1", "working", 'ROUND(IF(OR(medium="Welsh",medium="dual"),1,0),6)']],
  worked13: [
    ["worked13", "school", "1", "working", 'ROUND(IF(pupils=:small,IF(phase="primary",IF(medium="Welsh",1,0),0),0),6)'],
  ],
  worked14: [
    ["worked14", "school", "pupil", "working", 'ROUND(IF(pupils>:small,meals,IF(phase="primary",meals,0)),6)'],
  ],
  worked15: [["worked15", "school", "1", "working", "ROUND(IF(pupils>=:larger,:days,IF(pupils>=:small,1,0)),6)"]],
  worked16: [["worked16", "authority", "pupil", "working", "ROUND(SUM(all(meals)),6)"]],
  worked17: [["worked17", "authority", "pupil", "working", "ROUND(LARGE(all(meals),1),6)"]],
  worked18: [
    ["worked18", "school", "£", "line", "ROUND(pupils*:unitValue,2)"],
    ["worked18.total", "authority", "£", "working", "ROUND(SUM(all(worked18)),2)"],
  ],
  byPercentage: [
    ["byPercentage.by", "school", "pupil", "working", "ROUND(meals,6)"],
    ["byPercentage.sum", "authority", "£", "working", "ROUND(:toAllocate*:percentage/100,2)"],
    ["byPercentage.counted", "authority", "pupil", "working", "ROUND(SUM(all(byPercentage.by)),6)"],
    [
      "byPercentage.exact",
      "school",
      "£",
      "working",
      "ROUND(IF(:byPercentage.counted=0,0,:byPercentage.sum*byPercentage.by/:byPercentage.counted),6)",
    ],
    ["byPercentage.whole", "school", "£", "working", "INT(ROUND(ROUND(byPercentage.exact,6)*10^6,0)/10^4)/10^2"],
    ["byPercentage.remainder", "school", "£", "working", "ROUND(byPercentage.exact-byPercentage.whole,6)"],
    ["byPercentage.rank", "school", "1", "working", "ROUND((byPercentage.remainder*1000000*100000)/10,1)*10"],
    ["byPercentage.key", "school", "1", "working", "ROUND((byPercentage.rank-order)/10,1)*10"],
    ["byPercentage.wholeTotal", "authority", "£", "working", "ROUND(SUM(all(byPercentage.whole)),2)"],
    ["byPercentage.left", "authority", "£", "working", "ROUND(:byPercentage.sum-:byPercentage.wholeTotal,2)"],
    [
      "byPercentage.odd",
      "authority",
      "1",
      "working",
      "ROUND((IF(:byPercentage.counted>0,:byPercentage.left/0.01,0))/10,1)*10",
    ],
    [
      "byPercentage.threshold",
      "authority",
      "1",
      "working",
      "ROUND((IF(:byPercentage.odd>0,LARGE(all(byPercentage.key),:byPercentage.odd),999999999999))/10,1)*10",
    ],
    [
      "byPercentage",
      "school",
      "£",
      "line",
      "ROUND(IF(byPercentage.key>=:byPercentage.threshold,byPercentage.whole+0.01,byPercentage.whole),2)",
    ],
    [
      "byPercentage.gap",
      "school",
      "£",
      "check",
      "ROUND(MAX(byPercentage-byPercentage.exact,byPercentage.exact-byPercentage),6)",
    ],
  ],
  withinPhase: [
    ["withinPhase.by", "school", "pupil", "working", 'ROUND(IF(OR(phase="primary",phase="middle"),meals,0),6)'],
    ["withinPhase.sum", "authority", "£", "working", "ROUND(:sum,2)"],
    ["withinPhase.counted", "authority", "pupil", "working", "ROUND(SUM(all(withinPhase.by)),6)"],
    [
      "withinPhase.exact",
      "school",
      "£",
      "working",
      "ROUND(IF(:withinPhase.counted=0,0,:withinPhase.sum*withinPhase.by/:withinPhase.counted),6)",
    ],
  ],
  byAmount: [
    ["byAmount.sum", "authority", "£", "working", "ROUND(:sum,2)"],
    ["byAmount.counted", "authority", "point", "working", "ROUND(SUM(all(need)),6)"],
    [
      "byAmount.exact",
      "school",
      "£",
      "working",
      "ROUND(IF(:byAmount.counted=0,0,:byAmount.sum*need/:byAmount.counted),6)",
    ],
  ],
  theRest: [
    [
      "theRest.before",
      "authority",
      "£",
      "working",
      "ROUND(:flat.total+:byPhase.total+:byMedium.total+:bySize.total+:taperedSum.total+:banded.total+:bandedEach.total+:exception.total+:each.total+:eachByPhase.total+:eachDay.total+:base.total+:worked18.total+:byPercentage.sum+:withinPhase.sum+:byAmount.sum,2)",
    ],
    ["theRest.sum", "authority", "£", "working", "ROUND(:toAllocate-:theRest.before,2)"],
    ["theRest.counted", "authority", "point", "working", "ROUND(SUM(all(need)),6)"],
    ["theRest.exact", "school", "£", "working", "ROUND(IF(:theRest.counted=0,0,:theRest.sum*need/:theRest.counted),6)"],
  ],
};

describe.each(Object.keys(cells))("the factor %s", (factor) => {
  test.each(cells[factor]!)("has %s", (id, per, unit, role, text) => {
    const step = stepsOf().find((each) => each.id === id)!;
    const cell = { per: step.per, unit: step.unit, role: step.role, factor: step.factor, text: written(step) };
    expect(cell).toEqual({ per, unit, role, factor, text });
  });
});
