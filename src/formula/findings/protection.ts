import { own } from "../../look-up.ts";
import { quoted } from "../../problem.ts";
import { following, fundingPeriod as periodNamed } from "../../school/funding-period.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

export function protectionFindings(formula: Formula): Finding[] {
  const each = [...entryFindings(formula), ...scaledLineFindings(formula), ...perPupilFindings(formula)];
  return each.length > 0 ? each : listFindings(formula);
}

function entryFindings({ protection }: Formula): Finding[] {
  return protection.flatMap(({ fundingPeriod, floor, cap, blend }, i) => {
    const twice = protection.findIndex((each) => each.fundingPeriod === fundingPeriod) !== i;
    return [
      ...(periodNamed(fundingPeriod)
        ? []
        : [
            {
              path: ["protection", i, "fundingPeriod"],
              kind: "formula/protection-period",
              says: `${quoted(fundingPeriod)} is not a funding period`,
              advice: ["Write a financial year as 2023-24."],
            },
          ]),
      ...(twice
        ? [
            {
              path: ["protection", i],
              kind: "formula/protection-twice",
              says: `protection for ${fundingPeriod} stands twice`,
              advice: ["Keep one."],
            },
          ]
        : []),
      ...(floor || cap || blend
        ? []
        : [
            {
              path: ["protection", i],
              kind: "formula/no-limit",
              says: `protection for ${fundingPeriod} has neither floor nor cap nor blend`,
              advice: ["State a floor, a cap, both or a blend, or take the period out of the list."],
            },
          ]),
    ];
  });
}

/** Scaling is one line for all: what it takes from some of them stands nowhere, and could not be protected with them. */
function scaledLineFindings({ balance, protection }: Formula): Finding[] {
  if (balance.method !== "scaled") return [];
  return protection.flatMap(({ lines }, i) =>
    lines === undefined
      ? []
      : [
          {
            path: ["protection", i, "lines"],
            kind: "formula/scaled-lines",
            says: "protection is of some lines, and the balance scales all of them together",
            advice: ["Protect all lines, or let the balance share the pot or stand by unit values."],
          },
        ],
  );
}

/** Twelfths stand above and below the line, or neither: else a school open for five months would be taken for a whole year, or for less. */
function perPupilFindings({ drivers, protection }: Formula): Finding[] {
  const isWhole = (id: string): boolean => {
    const driver = own(drivers, id);
    return driver !== undefined && "asIfOpenAllYear" in driver && driver.asIfOpenAllYear === true;
  };
  return protection.flatMap(({ perPupil }, i) => {
    if (!perPupil || isWhole(perPupil.now) === isWhole(perPupil.before)) return [];
    const { now, before } = perPupil;
    const [whole, part] = isWhole(now) ? [now, before] : [before, now];
    return [
      {
        path: ["protection", i, "perPupil"],
        kind: "formula/per-pupil-twelfths",
        says: `${whole} counts a school open for part of the year as if it were open all year, and ${part} by twelfths`,
        advice: [
          "The baseline is taken for each pupil of one and given for each of the other: the twelfths would be in one of them alone.",
          'Let both have "asIfOpenAllYear": true, or neither: a baseline is by twelfths already.',
        ],
      },
    ];
  });
}

/** The periods run on, the end is the end of the last one, and the formula's own period is among them or after it. */
function listFindings({ protection, protectionEnds, fundingPeriod: own }: Formula): Finding[] {
  const listed = protection.map(({ fundingPeriod }) => fundingPeriod);
  const gap = listed.findIndex((name, i) => i > 0 && name !== following(listed[i - 1] ?? ""));
  const last = listed.at(-1);
  const end = last && periodNamed(last)?.lastDay;
  return [
    ...(gap > 0
      ? [
          {
            path: ["protection", gap, "fundingPeriod"],
            kind: "formula/protection-gap",
            says: `protection goes from ${listed[gap - 1]} to ${listed[gap]}`,
            advice: ["List the funding periods in order, with none between left out."],
          },
        ]
      : []),
    ...(protectionEnds !== undefined && protectionEnds !== end
      ? [
          {
            path: ["protectionEnds"],
            kind: "formula/protection-end",
            says: `protectionEnds is ${quoted(protectionEnds)}, and ${last ? `the last period of protection, ${last}, ends on ${end}` : "there is no protection"}`,
            advice: ["Let it be the last day of the last period of protection."],
          },
        ]
      : []),
    ...(last !== undefined && !listed.includes(own) && (protectionEnds === undefined || own < last)
      ? [
          {
            path: ["protection"],
            kind: "formula/protection-silent",
            says: `protection says nothing for the formula's own period, ${own}`,
            advice: [
              `List ${own} under protection; or, where protection is over, add "protectionEnds": ${quoted(end ?? "")}.`,
            ],
          },
        ]
      : []),
  ];
}
