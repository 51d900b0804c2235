import { listed, quoted } from "../../problem.ts";
import type { Finding } from "./finding.ts";

/** A factor reads only what stands above it. */
export function standsAfter(path: readonly PropertyKey[], id: string): Finding {
  return {
    path,
    kind: "formula/name-after",
    says: `${quoted(id)} is not worked out before this`,
    advice: [`Factors are worked out from the first to the last: put ${quoted(id)} before what reads it.`],
  };
}

/** As many names as can be looked over; of more, those that begin most like the one that is not there. */
function nearTo(id: string, known: readonly string[], most = 20): string {
  const alike = (name: string): number => [...name].findIndex((letter, i) => letter !== id[i]);
  const likeness = (name: string): number => (alike(name) < 0 ? name.length : alike(name));
  if (known.length <= most) return listed(known.map(quoted), "and");
  const near = [...known].sort((a, b) => likeness(b) - likeness(a)).slice(0, most);
  return `${near.map(quoted).join(", ")} and ${known.length - most} others`;
}

export function unknownFigure(path: readonly PropertyKey[], id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no figure ${quoted(id)}`,
    advice: [`Figures declared: ${nearTo(id, known) || "none"}.`, 'Correct the name, or declare it under "figures".'],
  };
}

export function unknownColumn(path: readonly PropertyKey[], id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no driver ${quoted(id)}, and no factor of that name before this`,
    advice: [
      `What can be named here: ${nearTo(id, known) || "nothing"}.`,
      'Correct the name, or declare it under "drivers".',
    ],
  };
}

export function columnForFigure(path: readonly PropertyKey[], id: string): Finding {
  return {
    path,
    kind: "formula/column-for-figure",
    says: `${quoted(id)} is a column, with a value at each school, and one figure is wanted here`,
    advice: [
      `To multiply a column by it, write a factor of kind "worked": "product": ["…", ${quoted(id)}], with "line": true where it is money for the school.`,
      `To make one figure of it, write a factor of kind "worked" before this: "total": ${quoted(id)}, "per": "authority".`,
    ],
  };
}

export function figureForColumn(path: readonly PropertyKey[], id: string): Finding {
  return {
    path,
    kind: "formula/figure-for-column",
    says: `${quoted(id)} is one figure, and a column is wanted here, with a value at each school`,
    advice: [
      `To multiply by it, write a factor of kind "worked": "product": ["…", ${quoted(id)}], and name that.`,
      `To give each school the same, let the product be [${quoted(id)}, "1"].`,
    ],
  };
}

export function unknownLine(path: readonly PropertyKey[], id: string, lines: readonly string[]): Finding {
  return {
    path,
    kind: "formula/not-a-line",
    says: `protection names ${quoted(id)}, which is no line of the formula`,
    advice: [`Its lines are ${listed(lines.map(quoted), "and") || "none"}.`, "Name those that are protected."],
  };
}
