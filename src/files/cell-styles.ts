import type exceljs from "exceljs";
import type { Meaning, Shown } from "../report/plan.ts";
import { formats, type Look, looks } from "./workbook-styles.ts";

type Style = Partial<exceljs.Style>;

/** One style for each meaning and way of showing: exceljs compares styles part by part, and an object that it has seen is found at once. */
export const styles = mapped(looks, (look, meaning: Meaning) =>
  mapped(formats, (_, shown: Shown) => ({
    locked: styleOf(look, shown, meaning),
    open: { ...styleOf(look, shown, meaning), protection: { locked: false } } as Style,
  })),
);

function mapped<K extends string, V, W>(record: Readonly<Record<K, V>>, to: (value: V, key: K) => W): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, to(value, key)])) as Record<K, W>;
}

/** A dash in place of a number stands where the number would. */
function isNumeric(shown: Shown): boolean {
  return shown !== "text" && shown !== "written";
}

function styleOf(look: Look, shown: Shown, meaning: Meaning): Style {
  return {
    font: look.font,
    numFmt: formats[shown],
    alignment: {
      vertical: meaning === "heading" ? "middle" : "top",
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent ? { horizontal: "left", indent: look.indent } : {}),
      ...(look.centre ? { horizontal: "center" } : look.right || isNumeric(shown) ? { horizontal: "right" } : {}),
    },
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: look.fill } } as exceljs.Fill } : {}),
    ...(look.top || look.bottom
      ? {
          border: {
            ...(look.top ? { top: { style: look.top } } : {}),
            ...(look.bottom ? { bottom: { style: look.bottom } } : {}),
          },
        }
      : {}),
  };
}
