import { decimal } from "../../money.ts";
import type { FactorFinding } from "./factor.ts";

/** A band by the figures that it runs between. */
export interface Ends {
  readonly from?: string | undefined;
  readonly below?: string | undefined;
}

/** Where one band ends the next begins, further up; the first has no lower end and the last no upper one. Ends are looked at where they are figures. */
export function seams(
  path: readonly PropertyKey[],
  bands: readonly Ends[],
  valueFor: (figure: string) => string,
): FactorFinding[] {
  return bands.flatMap((band, i) => {
    const says = gapAt(i, bands, valueFor) ?? emptyBand(i, band, valueFor) ?? unlikeEnds(i, bands, valueFor);
    return says ? [{ path: [...path, i], ...says }] : [];
  });
}

type Seam = Omit<FactorFinding, "path">;

function gapAt(i: number, bands: readonly Ends[], valueFor: (figure: string) => string): Seam | undefined {
  const { from, below } = bands[i] ?? {};
  const next = bands[i + 1];
  const kind = "formula/band-gap";
  if (i === 0 && from !== undefined)
    return {
      kind,
      says: `the first band begins at ${valueFor(from)}: nothing is said below it`,
      advice: ["Leave the first band's lower end out."],
    };
  if (!next && below !== undefined)
    return {
      kind,
      says: `the last band ends below ${valueFor(below) || below}: nothing is said from there on`,
      advice: ["Leave the last band's upper end out."],
    };
  if (next && (below === undefined || next.from === undefined))
    return {
      kind,
      says: `band ${i + 1} and band ${i + 2} do not say where they meet`,
      advice: ['Give band after band "below" and, where bands have it, "from".'],
    };
  return undefined;
}

/** A band that ends where it begins, or before: whatever was meant for it would go by another. */
function emptyBand(i: number, { from, below }: Ends, valueFor: (figure: string) => string): Seam | undefined {
  if (from === undefined || below === undefined) return undefined;
  const [start, end] = [decimal(valueFor(from)), decimal(valueFor(below))];
  if (!start || !end || start.lt(end)) return undefined;
  return {
    kind: "formula/band-empty",
    says: `band ${i + 1} begins at ${start.toFixed()} and ends below ${end.toFixed()}: nothing falls in it`,
    advice: ["Let the bands go from the lowest to the highest."],
  };
}

function unlikeEnds(i: number, bands: readonly Ends[], valueFor: (figure: string) => string): Seam | undefined {
  const [end, start] = [bands[i]?.below, bands[i + 1]?.from].map((id) =>
    id === undefined ? undefined : decimal(valueFor(id)),
  );
  if (!end || !start || end.eq(start)) return undefined;
  return {
    kind: end.lt(start) ? "formula/band-gap" : "formula/band-overlap",
    says: end.lt(start)
      ? `there is a gap from ${end.toFixed()} to ${start.toFixed()} between band ${i + 1} and band ${i + 2}`
      : `band ${i + 1} and band ${i + 2} overlap from ${start.toFixed()} to ${end.toFixed()}`,
    advice: ["Let each band begin where the one before it ends."],
  };
}
