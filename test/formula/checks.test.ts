import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { amount, column } from "../../src/expression/build.ts";
import { lowerMemorandum } from "../../src/formula/lower.ts";
import { Decimal } from "../../src/money.ts";
import { cells, each, figures, shared, two } from "./cells.ts";
import { formulaOf, words, written } from "./written.ts";

/** The promises that only a fault in the engine could break: each is shown one, for a check that cannot fail is no check. */
const report = "This should not happen: please report it with the formula file.";
const pounds = (value: string) => amount(value, "£");

const sharePot = { method: "sharePot", pot: "pot" };
const limits = { overspend: "gainingSchools", surplus: "schoolsBelowCap" };
const protection = (how: object) => [{ fundingPeriod: "2023-24", ...how }];
const floored = { balance: sharePot, factors: [shared], protection: protection({ floor: "floor", ...limits }) };

/** £60,000 between 100, 50 and 50 pupils: £30,000, £15,000 and £15,000; floors of £18,000, £18,000 and £14,400. */
const three = [
  { pupils: "100", baseline: "20000" },
  { pupils: "50", baseline: "20000" },
  { pupils: "50", baseline: "16000" },
];

describe("that the pot is spent exactly", () => {
  test.each([
    ["19999.99", "£0.03 less"],
    ["20000.01", "£0.03 more"],
  ])("fails at £%s each, of £60,000", (allocation, gap) => {
    expect(cells({ balance: sharePot, factors: [shared] }, three, { allocation: pounds(allocation) }).failed).toEqual([
      [`Pot spent exactly: failed. The allocations come to ${gap} than there is to allocate.`, report],
    ]);
  });

  test("is promised of unit values that are protected: they come to what the unit values gave", () => {
    const parts = { balance: { method: "unitValues" }, protection: protection({ floor: "floor", ...limits }) };
    expect(cells(parts, three).failed).toEqual([]);
    expect(cells(parts, three, { allocation: pounds("30000.00") }).failed).toEqual([
      [
        "Allocations come to the formula shares: failed. The allocations come to £2,200.00 less than there is to allocate.",
        report,
      ],
    ]);
  });

  test("is not promised of unit values that stand as they are", () => {
    expect(cells({ balance: { method: "unitValues" } }, two).checks).toEqual(["noneNegative", "linesAddUp"]);
  });

  test.each([
    [{ floor: "floor", ...limits }, [undefined, undefined]],
    [{ floor: "floor", overspend: "schoolsAboveFloor", surplus: "heldBack" }, [undefined, "60000"]],
    [{ floor: "floor", overspend: "authority", surplus: "schoolsBelowCap" }, ["63000", undefined]],
    [{ floor: "floor", overspend: "heldBack", surplus: "heldBack" }, ["63000", "63000"]],
    [{ cap: "cap", overspend: "gainingSchools", surplus: "heldBack" }, [undefined, "52000"]],
    [{ cap: "cap", overspend: "authority", surplus: "heldBack" }, ["60000", "52000"]],
    [{ blend: "threeQuarters" }, [undefined, undefined]],
  ])("is of the pot with what floors cost and less what caps bring in, where it is not the schools': %j", (how, is) => {
    const { figure } = cells({ ...floored, protection: protection(how) }, three);
    expect(["potSpent.withOverspend", "potSpent.lessSurplus"].map(figure)).toEqual(is);
    expect(figure("check.potSpent")).toBe("0");
  });
});

describe("that the pot is shared out", () => {
  const part = (id: string, percentage: string) => ({ id, kind: "shareOfPot", ...words(id), by: "pupils", percentage });
  const percentage = (value: string, en: string) => ({ ...figures.cap, ...words(en), value });
  const parts = (...factors: unknown[]) => ({
    balance: sharePot,
    figures: { ...figures, seventy: percentage("70", "Seventy"), thirty: percentage("30.01", "Thirty") },
    factors,
  });
  const [seventy, thirty] = [part("seventyLine", "seventy"), part("thirtyLine", "thirty")];
  const tooSmall = (pounds: string) =>
    `Pot covers the fixed lines: failed. The pot is ${pounds} too small for the lines that do not share what remains.`;
  const lower = "Raise the pot, or lower the lump sums, unit values or percentages.";
  const both = "The percentages of the pot are “Seventy” 70% and “Thirty” 30.01%: 100.01% in all.";

  test.each([
    [
      "by percentages alone",
      [seventy, thirty],
      [
        tooSmall("£6.00"),
        both,
        lower,
        "Where it is rounding alone, let the last line be a shareOfRemainder: it has what the others leave.",
      ],
    ],
    ["with a remainder", [seventy, thirty, shared], [tooSmall("£6.00"), both, lower]],
    [
      "by sums",
      [
        { ...seventy, percentage: undefined, amount: "pot" },
        { ...thirty, percentage: undefined, amount: "pot" },
      ],
      [tooSmall("£60,000.00"), lower],
    ],
    ["by unit values", [each], [tooSmall("£32,200.00"), lower]],
    [
      "by unit values and a percentage",
      [each, thirty],
      [tooSmall("£50,206.00"), "The percentages of the pot are “Thirty” 30.01%: 30.01% in all.", lower],
    ],
  ])("fails beyond it, %s", (_, factors, says) => {
    expect(cells(parts(...factors), three).failed).toEqual([says]);
  });

  test("fails short of it", () => {
    expect(cells(parts(seventy), three).failed).toEqual([
      [
        "Formula shares use the whole pot: failed. The formula shares come to £18,000.00 less than there is to allocate.",
        "The percentages of the pot are “Seventy” 70%: 70% in all.",
        "Make the percentages and sums use the whole pot, or let one factor be a shareOfRemainder.",
      ],
    ]);
  });

  test("covers no fixed lines where there are none", () => {
    const score = { id: "need", kind: "score", ...words("Need"), of: [{ driver: "pupils", points: "point" }] };
    const point = { ...figures.cap, unit: "point/pupil" };
    const { checks } = cells({ ...parts(score), figures: { ...figures, point } }, three);
    expect(checks).toEqual(["potShared", "potSpent", "noneNegative", "linesAddUp"]);
  });
});

describe("that someone is counted", () => {
  const nobody = [{ pupils: "0" }];

  test("fails of a share that nobody has, and of lines that scale from nothing; what follows is not said", () => {
    expect(cells({ balance: sharePot, factors: [shared] }, nobody).failed).toEqual([
      [
        "Someone is counted: Pupils: to six places: failed. “Pupils: to six places” comes to nothing over all schools, to six places, so the sum that is shared by it would go to nobody.",
        "Correct what it counts: the codes of a census, or the column of a counts file.",
      ],
    ]);
    expect(cells({ balance: { method: "scaled", pot: "pot" } }, nobody).failed).toEqual([
      [
        "Someone is counted: Lines before scaling: failed. Every line of every school is nothing, so there is nothing to scale to the pot.",
        "Correct the drivers and the unit values.",
      ],
    ]);
  });
});

test("that someone is counted is said of every share that nobody has", () => {
  const part = (id: string) => ({ id, kind: "shareOfPot", ...words(id), by: "pupils", amount: "pot" });
  const parts = { balance: { method: "unitValues" }, factors: [part("one"), part("two")] };
  expect(cells(parts, [{ pupils: "0" }]).failed).toHaveLength(2);
});

describe("that none is negative", () => {
  const owed = { allocation: pounds("-1.00") };
  const at = "At 1 School 1 (£1.00), 2 School 2 (£1.00) and 3 School 3 (£1.00).";
  const says = "No allocation negative: failed. Schools are allocated £3.00 less than nothing between them.";
  const look = "Look for a line that takes more away than the others bring.";

  test("fails with the schools, and at unit values says how a school may owe", () => {
    expect(cells({ balance: sharePot, factors: [shared] }, three, owed).failed).toEqual([[says, at, look]]);
    expect(cells({ balance: { method: "unitValues" } }, three, owed).failed).toEqual([
      [says, at, look, 'Where a school may owe money, add "mayOwe": true to the balance.'],
    ]);
  });

  test("is not said beside what it may come of: floors that schools cannot pay, and lines that are more than the pot", () => {
    // The first is a pound above its floor of £29,999, and would be asked for all that the others lack.
    const [first, ...others] = three;
    const schools = [{ ...first!, baseline: "33332.22" }, ...others.map((each) => ({ ...each, baseline: "50000" }))];
    const how = { floor: "floor", overspend: "schoolsAboveFloor", surplus: "heldBack" };
    const unaffordable = cells({ ...floored, protection: protection(how) }, schools);
    expect(unaffordable.figure("check.noneNegative")).not.toBe("0");
    expect(unaffordable.failed.map(([first]) => first)).toEqual([
      "Protection affordable: failed. Transitional protection cannot be afforded: the floors cost £59,999.00 more than schools can pay.",
    ]);
    const rest = { ...shared, id: "rest" };
    expect(cells({ balance: sharePot, factors: [each, rest] }, three, owed).failed.map(([first]) => first)).toEqual([
      "Pot covers the fixed lines: failed. The pot is £32,200.00 too small for the lines that do not share what remains.",
    ]);
  });

  test("is not promised where a school may owe, and of grants all the same", () => {
    const grants = [{ ...each, id: "granted", ...words("Granted"), conditions: words("For something") }];
    const mayOwe = { balance: { method: "unitValues", mayOwe: true } };
    expect(cells(mayOwe, three).checks).toEqual(["linesAddUp"]);
    expect(cells({ ...mayOwe, grants }, three).checks).toEqual(["noGrantNegative", "linesAddUp"]);
    expect(cells({ ...mayOwe, grants }, three, { granted: pounds("-1.50") }).failed).toEqual([
      [
        "No grant negative: failed. Grants come to £4.50 less than nothing.",
        "At 1 School 1 (£1.50), 2 School 2 (£1.50) and 3 School 3 (£1.50).",
        "Look at “Granted”: what is taken from a school is no grant.",
      ],
    ]);
  });
});

describe("that what unit values cost beyond the pot is met", () => {
  const beside = { method: "unitValues", pot: "pot", heldBack: "heldBack", surplus: "heldBack" };

  // £92,200 of £59,000.
  test.each([
    [
      "refused",
      [
        "Unit values within the pot: failed. The unit values come to £33,200.00 more than there is to allocate.",
        "Lower them, raise the pot, or say who meets a shortfall.",
      ],
    ],
    [
      "heldBack",
      [
        "Sum held back suffices: failed. The unit values cost £32,200.00 more than the pot and the sum held back.",
        "Lower them, raise the pot, or let the authority meet a shortfall.",
      ],
    ],
  ])("fails where a shortfall is %s", (shortfall, says) => {
    expect(cells({ balance: { ...beside, shortfall } }, three).failed).toEqual([says]);
  });

  test("is not promised where the authority meets it, nor without a pot of unit values", () => {
    const met = (balance: unknown, factors: unknown[] = [each]) =>
      cells({ balance, factors }, three).checks.includes("shortfallMet");
    expect(met({ ...beside, shortfall: "refused" })).toBe(true);
    expect(met({ ...beside, shortfall: "authority" })).toBe(false);
    expect(met({ method: "unitValues" })).toBe(false);
    expect(met(sharePot, [shared])).toBe(false);
    expect(met({ method: "scaled", pot: "pot" })).toBe(false);
  });

  // £59,469 of £59,000, or of £60,000 where nothing is held back; floors cost £8,780 more, which another check looks at.
  test.each([
    ["heldBack", "531", "0"],
    ["authority", "531", "531"],
  ])("looks at the unit values alone where floors are met by %s", (overspend, left, without) => {
    const how = protection({ floor: "floor", overspend, surplus: "heldBack" });
    const floors = [
      { pupils: "109", baseline: "40000.00" },
      { pupils: "20", baseline: "20000.00" },
    ];
    const met = (heldBack: string | undefined) =>
      cells({ balance: { ...beside, heldBack, shortfall: "heldBack" }, protection: how }, floors).figure(
        "check.shortfallMet",
      );
    expect([met("heldBack"), met(undefined)]).toEqual([left, without]);
  });
});

describe("that floors and caps are honoured", () => {
  test("fails where allocations stand below their floors, and names the schools", () => {
    expect(cells(floored, three, { allocation: column("formulaShare") }).failed).toEqual([
      [
        "Floors and caps honoured: failed. Allocations break their floors or caps by £3,000.00 in all.",
        "At 2 School 2 (£3,000.00).",
        report,
      ],
    ]);
  });

  test("fails where they stand above their caps", () => {
    const capped = { ...floored, protection: protection({ cap: "cap", ...limits }) };
    expect(cells(capped, three, { allocation: column("formulaShare") }).failed[0]?.[1]).toBe(
      "At 1 School 1 (£8,000.00).",
    );
  });

  test("names five schools, the furthest first, and how many more there are", () => {
    const seven = ["3", "1", "7", "2", "5", "0", "4", "6"].map((pupils) => ({ pupils }));
    expect(cells(floored, seven, { "limitsHonoured.broken": column("pupils") }).failed[0]?.[1]).toBe(
      "At 3 School 3 (£7.00), 8 School 8 (£6.00), 5 School 5 (£5.00), 7 School 7 (£4.00), 1 School 1 (£3.00) and 2 more.",
    );
    expect(cells(floored, seven.slice(0, 6), { "limitsHonoured.broken": column("pupils") }).failed[0]?.[1]).toBe(
      "At 3 School 3 (£7.00), 5 School 5 (£5.00), 1 School 1 (£3.00), 4 School 4 (£2.00) and 2 School 2 (£1.00).",
    );
  });

  test("is not promised of a phase-in, which has neither", () => {
    expect(cells({ ...floored, protection: protection({ blend: "threeQuarters" }) }, three).checks).toEqual([
      "someoneCounted.each.counted",
      "fixedLinesCovered",
      "phaseInGiven",
      "potShared",
      "potSpent",
      "noneNegative",
      "linesAddUp",
      "sharedInFull",
      "withinOneUnit",
    ]);
  });
});

describe("that floors and caps can be kept", () => {
  test.each([
    [{ floor: "floor", ...limits }, ["limitsHonoured"]],
    [{ cap: "cap", ...limits }, ["limitsHonoured"]],
    [{ floor: "floor", cap: "cap", ...limits }, ["limitsInOrder", "limitsRounded", "limitsHonoured"]],
  ])("is promised of either, and in order of both: %j", (how, promised) => {
    const { checks } = cells({ ...floored, protection: protection(how) }, three);
    expect(checks).toContain("protectionAffordable");
    expect(checks.filter((id) => id.startsWith("limits"))).toEqual(promised);
  });

  test("fails where schools cannot pay for the floors, or may not have what caps bring in", () => {
    const rich = [
      { pupils: "100", baseline: "70000" },
      { pupils: "50", baseline: "20000" },
    ];
    expect(cells(floored, rich).failed).toEqual([
      [
        "Protection affordable: failed. Transitional protection cannot be afforded: the floors cost £23,000.00 more than schools can pay.",
        "Lower the floor, raise the pot, or let others pay: the sum held back, or the authority.",
      ],
    ]);
    const poor = [
      { pupils: "100", baseline: "20000" },
      { pupils: "50", baseline: "10000" },
    ];
    expect(cells({ ...floored, protection: protection({ cap: "cap", ...limits }) }, poor).failed).toEqual([
      [
        "Protection affordable: failed. Transitional protection leaves £27,000.00 that no school may have: every school stands at its cap.",
        "Raise the cap, lower the pot, or let the surplus be held back.",
      ],
    ]);
  });

  test.each([
    ["penny", "1000.06", "Set them so far apart that a whole penny lies between them."],
    ["pound", "1001", "Set them so far apart that a whole pound lies between them, or allocate to the penny."],
  ])("fails where no whole %s lies between them, and says what to do", (to, baseline, says) => {
    // Three quarters of the baseline, rounded up and down, are a least unit apart.
    const same = { floor: "threeQuarters", cap: "threeQuarters", ...limits };
    const parts = { ...floored, balance: { ...sharePot, to }, protection: protection(same) };
    const [first] = cells(parts, [{ pupils: "1", baseline }]).failed;
    expect(first?.at(-1)).toBe(says);
  });

  test.each([
    [{ method: "sharePot", pot: "pot", heldBack: "heldBack" }, "-41133.33"],
    [{ method: "unitValues" }, "-38750"],
    [{ method: "unitValues", pot: "pot", heldBack: "heldBack", surplus: "heldBack", shortfall: "heldBack" }, "-47900"],
  ])("from the sum held back is of all that it pays: %j", (balance, left) => {
    const how = { floor: "floor", overspend: "heldBack", surplus: "heldBack" };
    // The second school's floor is £61,800.00: of £59,000.00 it has £19,666.67, and of unit values £23,050.00, £10,150.00 of all beyond the pot.
    const { figure, checks } = cells(
      { balance, factors: balance.method === "sharePot" ? [shared] : [each], protection: protection(how) },
      [
        { pupils: "100", baseline: "20000" },
        { pupils: "50", baseline: "68666.66" },
      ],
    );
    expect(checks).toContain("heldBackSuffices");
    expect(figure("check.heldBackSuffices")).toBe(left);
  });
});

describe("that lines add up as printed", () => {
  test("fails where an allocation is not its lines", () => {
    const parts = { balance: { method: "unitValues" } };
    // £46,100 and £23,050.
    expect(cells(parts, two, { allocation: pounds("46100.00") }).failed).toEqual([
      ["Lines add up as printed: failed. The printed lines and the allocations differ by £23,050.00.", report],
    ]);
  });

  test("fails where what protection moved is not what it is said to be", () => {
    expect(cells(floored, three, { protection: pounds("0.01") }).failed[0]?.[0]).toBe(
      "Lines add up as printed: failed. The printed lines and the allocations differ by -£0.03.",
    );
  });

  test("holds of no lines at all, of which nothing comes", () => {
    const score = { id: "need", kind: "score", ...words("Need"), of: [{ driver: "pupils", points: "point" }] };
    const { at, failed } = cells(
      {
        balance: { method: "unitValues" },
        figures: { point: { ...figures.cap, unit: "point/pupil" } },
        factors: [score],
      },
      two,
    );
    expect(at("allocation")).toEqual(["0", "0"]);
    expect(failed).toEqual([]);
  });
});

describe("that every share is within a least unit of exact", () => {
  test.each([
    ["penny", "0.01", "0.010001"],
    ["pound", "1", "1.000001"],
  ])("holds at a %s, and fails a millionth beyond", (to, within, beyond) => {
    const parts = { balance: { ...sharePot, to }, factors: [shared] };
    expect(cells(parts, three, { "each.gap": pounds(within) }).failed).toEqual([]);
    expect(cells(parts, three, { "each.gap": pounds(beyond) }).failed).toEqual([
      [`Every share within one ${to} of exact: failed. A share is more than a ${to} from exact.`, report],
    ]);
  });
});

describe("that every share comes to its sum", () => {
  const granted = { id: "granted", kind: "shareOfPot", ...words("Granted"), by: "pupils", amount: "pot" };

  test.each([
    ["20000.01", "£0.03"],
    ["19999.98", "£0.06"],
  ])("fails at £%s each, of £60,000", (value, gap) => {
    const parts = { balance: { method: "unitValues" }, factors: [granted] };
    expect(cells(parts, three, { granted: pounds(value) }).failed).toEqual([
      [
        `Every share comes to the sum that is shared: failed. The parts of a share and the sum that is shared differ by ${gap}.`,
        report,
      ],
    ]);
  });

  test("is not promised where nothing is shared", () => {
    expect(cells({ balance: { method: "unitValues" } }, two).checks).not.toContain("sharedInFull");
  });

  test("is promised of the memorandum by itself, with that somebody is counted", () => {
    const drivers = { pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" } };
    const memorandum = (factors: unknown[]) =>
      lowerMemorandum(formulaOf(written({ figures, drivers, factors: [each], memorandum: factors })))!;
    const sheet = memorandum([granted]);
    expect(sheet.checks.map(({ id }) => id)).toEqual([
      "someoneCounted.granted.counted",
      "sharedInMemorandum",
      "noMemorandumNegative",
    ]);
    expect(memorandum([{ ...each, id: "shown" }]).checks.map(({ id }) => id)).toEqual(["noMemorandumNegative"]);
    const columns = new Map([
      ["pupils", [new Decimal("2")]],
      ["order", [new Decimal("1")]],
    ]);
    const at = { schools: [{ number: "1", name: "One" }], attributes: new Map(), columns };
    const differs = (value: string) => {
      const steps = sheet.steps.map((step) => (step.id === "granted" ? { ...step, expression: pounds(value) } : step));
      return evaluate({ ...sheet, steps }, at)
        .figures.get("check.sharedInMemorandum")
        ?.toFixed();
    };
    expect(["60000.00", "60000.01", "59999.98"].map(differs)).toEqual(["0", "0.01", "0.02"]);
  });
});
