import type exceljs from "exceljs";
import type { Meaning, Purpose, Shown } from "../report/plan.ts";

/** How each meaning looks: never by colour alone, and readable in grey. */
export interface Look {
  readonly font: Partial<exceljs.Font>;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly top?: exceljs.BorderStyle;
  readonly bottom?: exceljs.BorderStyle;
  readonly centre?: boolean;
  readonly right?: boolean;
  readonly indent?: number;
}

const family = { name: "Arial", size: 10 };
const navy = "FF1F3864";
const grey = "FF595959";

export const looks: Readonly<Record<Meaning, Look>> = {
  title: { font: { ...family, size: 16, bold: true, color: { argb: navy } } },
  subtitle: { font: { ...family, color: { argb: grey } }, wrap: true },
  section: { font: { ...family, size: 12, bold: true, color: { argb: navy } }, bottom: "medium" },
  text: { font: family, wrap: true },
  note: { font: { ...family, italic: true, color: { argb: grey } }, wrap: true },
  none: { font: { ...family, italic: true, color: { argb: grey } }, right: true },
  warning: { font: { ...family, bold: true, color: { argb: "FF9C0006" } }, fill: "FFFFE8E6" },
  group: { font: { ...family, bold: true, color: { argb: "FFFFFFFF" } }, fill: navy, wrap: true },
  heading: { font: { ...family, bold: true }, fill: "FFD9E1F2", wrap: true, bottom: "thin", centre: true },
  unit: { font: { ...family, size: 9, color: { argb: grey } }, fill: "FFF2F2F2", wrap: true, centre: true },
  how: { font: { ...family, size: 8, italic: true, color: { argb: grey } }, wrap: true },
  label: { font: family, wrap: true },
  // Underlined and not blue: blue is what may be changed.
  link: { font: { ...family, underline: true }, wrap: true },
  afterNumber: { font: family, wrap: true, indent: 1 },
  input: { font: { ...family, color: { argb: "FF0000C0" } }, fill: "FFFFF9E5" },
  worked: { font: family },
  record: { font: family },
  line: { font: family },
  result: { font: { ...family, bold: true }, fill: "FFEAF3E6" },
  total: { font: { ...family, bold: true }, wrap: true, top: "thin", bottom: "double" },
  light: { font: { ...family, bold: true } },
  marked: { font: { ...family, bold: true, underline: true }, fill: "FFFFD966", top: "medium", bottom: "medium" },
};

/** Money and changes carry their sign; figures of up to six places show what they have. */
export const formats: Readonly<Record<Shown, string>> = {
  text: "General",
  written: "@",
  pounds: '"£"#,##0.00;-"£"#,##0.00',
  signedPounds: '+"£"#,##0.00;-"£"#,##0.00;"£"0.00',
  millionths: '"£"#,##0.000000;-"£"#,##0.000000',
  decimal: "#,##0.00####",
  whole: "#,##0",
  typed: "General",
  percent: '0.00"%"',
  signedPercent: '+0.00"%";-0.00"%";0.00"%"',
};

export const tabs: Readonly<Record<Purpose, string>> = {
  cover: navy,
  output: "FF548235",
  input: "FFBF9000",
  working: "FF7F7F7F",
  check: "FFC00000",
};
