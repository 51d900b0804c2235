import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { allowedFigures, withFigures } from "../../src/formula/allowed.ts";
import { figureFindings } from "../../src/formula/findings/figures.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { Decimal } from "../../src/money.ts";
import { acceptsFigure } from "../../src/report/accepts.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { type Cell, isOpen, letters } from "../../src/report/plan.ts";
import { budgetOf } from "../sample.ts";

/** Each test makes a whole workbook, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const [before, after] = [budgetOf("2022-23"), budgetOf("2023-24")];

/** Each sheet of the file as text, and whether a style of the file is locked. */
async function written(language: "en" | "cy") {
  const plan = comparisonWorkbook(compare(before, after), language);
  const parts = unzipSync(await workbookBytes(plan));
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const styles = [
    ...xml("xl/styles.xml")
      .split("<cellXfs")[1]!
      .split("</cellXfs>")[0]!
      .matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs),
  ];
  return {
    sheets: plan.sheets.map((sheet, i) => ({ sheet, text: xml(`xl/worksheets/sheet${i + 1}.xml`) })),
    isUnlocked: (style: number): boolean => styles[style]![0].includes('<protection locked="0"/>'),
  };
}

function cellsOf(rows: readonly { readonly cells: readonly (Cell | undefined)[] }[]): Map<string, Cell> {
  return new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): [string, Cell][] => (cell ? [[`${letters(column)}${row + 1}`, cell]] : [])),
    ),
  );
}

/** Every address of `B7:B9 C7`. */
function addressesOf(range: string): string[] {
  return range.split(" ").flatMap((part) => {
    const [first = "", last = first] = part.split(":");
    const [column, from, to] = [
      first.replace(/\d+/, ""),
      Number(first.replace(/\D+/, "")),
      Number(last.replace(/\D+/, "")),
    ];
    expect(last.replace(/\d+/, "")).toBe(column);
    return Array.from({ length: to - from + 1 }, (_, i) => `${column}${from + i}`);
  });
}

describe.each(["en", "cy"] as const)("the comparison workbook (%s)", (language) => {
  test("locks every sheet without a password, and lets it be looked at, filtered and made wider", async () => {
    const { sheets } = await written(language);
    for (const { sheet, text } of sheets)
      expect(text.match(/<sheetProtection[^>]*>/g), sheet.name).toEqual([
        '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
      ]);
  });

  test("opens the cells that accept a number, and no others", async () => {
    const { sheets, isUnlocked } = await written(language);
    let opened = 0;
    for (const { sheet, text } of sheets) {
      const styled = [...text.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)];
      const open = styled.filter(([, , style]) => isUnlocked(Number(style))).map(([, address]) => address);
      // A cell that runs over others is written to each of them.
      const accepting = sheet.rows.flatMap(({ cells, spans = [] }, row) =>
        cells.flatMap((cell, column) => {
          if (!cell || !isOpen(cell)) return [];
          const { columns = 1 } = spans.find((span) => span.column === column) ?? {};
          return Array.from({ length: columns }, (_, i) => `${letters(column + i)}${row + 1}`);
        }),
      );
      expect(open.sort(), sheet.name).toEqual(accepting.sort());
      opened += open.length;
    }
    expect(opened).toBeGreaterThan(300);
  });

  test("opens every number that is an input, and nothing that is worked out", async () => {
    const { sheets } = await written(language);
    for (const { sheet } of sheets)
      for (const [address, { meaning, value, formula, accepts, closed }] of cellsOf(sheet.rows)) {
        if (meaning === "input" && typeof value !== "string") expect(accepts, `${sheet.name} ${address}`).toBeDefined();
        if (accepts)
          expect([meaning, formula], `${sheet.name} ${address}`).toEqual([closed ? "record" : "input", undefined]);
      }
  });

  test("says of each open cell, once, what may stand there", async () => {
    const { sheets } = await written(language);
    for (const { sheet, text } of sheets) {
      const said = [...text.matchAll(/<dataValidation ([^>]*)><formula1>([^<]*)<\/formula1>/g)].flatMap(
        ([, attributes = "", formula = ""]) =>
          addressesOf(/sqref="([^"]*)"/.exec(attributes)![1]!).map((address) => ({ address, attributes, formula })),
      );
      const cells = cellsOf(sheet.rows);
      const accepting = [...cells].filter(([, cell]) => isOpen(cell)).map(([address]) => address);
      expect(said.map(({ address }) => address).sort(), sheet.name).toEqual(accepting.sort());
      for (const { address, attributes, formula } of said) {
        const { accepts, choices } = cells.get(address)!;
        if (choices) {
          expect(attributes).toContain('type="list"');
          expect(formula.replaceAll("&apos;", "'")).toBe(choices.range);
          continue;
        }
        const { says, least, most, places, slipBelow } = accepts!;
        expect(attributes).toContain('type="custom" showErrorMessage="1" errorStyle="stop"');
        expect(attributes).toContain(`error="${says.replaceAll("'", "&apos;")}"`);
        expect(says.length).toBeLessThan(225);
        expect(formula.includes("&gt;=0,")).toBe(least === 0);
        expect(formula.includes("10^15")).toBe(least === undefined || most === undefined);
        const slip = slipBelow && `OR(\\1&lt;=0,\\1&gt;=${slipBelow.toFixed()})`.replaceAll(/[()]/g, "\\$&");
        expect(formula).toMatch(new RegExp(slip ? `ISNUMBER\\(([A-Z]+\\d+)\\).*${slip}` : "^((?!OR).)*$"));
        expect(formula).toMatch(new RegExp(`ROUND\\(([A-Z]+\\d+),${places}\\)=\\1\\)$`));
      }
    }
  });
});

test.each(["en", "cy"] as const)(
  "locks every input of the earlier budget and none of the later one (%s)",
  (language) => {
    const { sheets } = comparisonWorkbook(compare(before, after), language);
    const inputs = sheets.flatMap(({ rows }) => [...cellsOf(rows).values()].filter(({ accepts }) => accepts?.input));
    const of = (budget: string) => inputs.filter(({ accepts }) => accepts?.input?.budget === budget);
    expect([of("2022-23").length, of("2023-24").length].every((some) => some > 100)).toBe(true);
    expect(of("2022-23").every(({ closed, meaning }) => closed === true && meaning === "record")).toBe(true);
    expect(of("2023-24").some(({ closed }) => closed)).toBe(false);
    const itself = comparisonWorkbook(compare(after, after), language).sheets.flatMap(({ rows }) => [
      ...cellsOf(rows).values(),
    ]);
    const closed = new Set(
      itself.flatMap(({ accepts, closed: isClosed }) => (isClosed ? [accepts?.input?.budget] : [])),
    );
    expect([...closed]).toEqual([`2023-24 ${{ en: "before", cy: "cyn" }[language]}`]);
  },
);

test("what may stand for a figure follows from its unit and from what the formula does with it", () => {
  const said = (pair: [string, string], language: "en" | "cy") =>
    new Map(
      comparisonWorkbook(compare(budgetOf(pair[0]), budgetOf(pair[1])), language)
        .sheets.flatMap(({ rows }) => [...cellsOf(rows).values()])
        .flatMap(({ accepts }) => (accepts?.input?.budget === pair[1] ? [[accepts.input.id, accepts.says]] : [])),
    );
  const en = said(["2022-23", "2023-24"], "en");
  expect(en.get("pot")).toBe("A sum in pounds and pence, 0 or more, such as 1250.37.");
  expect(en.get("weightNursery")).toBe("A number, also less than 0. With 6 decimal places at most.");
  expect(en.get("floor2023")).toBe(
    "A percentage, 0 or more, without the % sign: 27.5 is 27.5%. With 6 decimal places at most.",
  );
  expect(en.get("baseline")).toBe("A sum in pounds and pence, 0 or more, such as 1250.37.");
  expect(en.get("basePlaces")).toBe("A whole number, 0 or more.");
  expect(en.has("order") || en.has("monthsOpen")).toBe(false);
  const cy = said(["2022-23", "2023-24"], "cy");
  expect(cy.get("pot")).toBe("Swm mewn punnoedd a cheiniogau, 0 neu fwy, megis 1250.37.");
  expect(cy.get("basePlaces")).toBe("Rhif cyfan, 0 neu fwy.");
});

test("a percentage of 1 or more does not fall below 1 and to a tenth of itself: 92.5% with its sign is 0.925", () => {
  const slip = (value: string, unit = "%") => {
    const label = { en: "", cy: "" };
    const figure = { id: "x", label, unit, value: new Decimal(value), places: 6, paper: "" };
    const allowed = { least: 0, most: undefined, places: 6 };
    return acceptsFigure(figure, allowed, "typed", { budget: "", id: "x", label }, "en").slipBelow?.toFixed();
  };
  expect(["90", "10", "2.5", "1"].map((value) => slip(value))).toEqual(["1", "1", "0.25", "0.1"]);
  expect(["0.99", "0", "-5"].map((value) => slip(value))).toEqual([undefined, undefined, undefined]);
  expect(slip("90", "point/pupil")).toBeUndefined();
});

test("what is allowed, the formula takes; and what is not, it refuses or would work out in other cells", () => {
  for (const { formula, sources } of [before, after, budgetOf("2025-26:phase-in"), budgetOf("2024-25:phases")]) {
    const period = sources.period.name;
    const allowed = allowedFigures(formula, period);
    const steps = JSON.stringify(lowerFormula(formula, period).steps);
    for (const { id } of lowerFormula(formula, period).figures) {
      const { least, most, places } = allowed.get(id)!;
      const withFigure = (value: string) => withFigures(formula, new Map([[id, value]]));
      const refused = (value: string) => figureFindings(withFigure(value)).some(({ path }) => path[1] === id);
      expect([refused("-1"), refused("101")], id).toEqual([least === 0, most === 100]);
      const most1 = `1.${"1".repeat(places)}`.replace(/\.$/, "");
      expect(refused(most1), id).toBe(false);
      expect(JSON.stringify(lowerFormula(withFigure(most1), period).steps), id).toBe(steps);
    }
  }
});
