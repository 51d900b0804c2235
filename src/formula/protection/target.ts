import { column, difference, figure, product, quotient, sum, total } from "../../expression/build.ts";
import { standing } from "../../language/labels.ts";
import type { Protection } from "../formula.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { money } from "./money.ts";

/** What is protected: a share and a baseline at each school, and the figure that it must come to. */
export interface Target {
  readonly steps: readonly Step[];
  readonly share: string;
  readonly baseline: string;
  readonly available: string;
}

export function targetOf(protection: Protection, available: string, places: number): Target {
  const lines = protection.lines ? someLines(protection.lines, available, places) : undefined;
  const perPupil = protection.perPupil ? baselineNow(protection.perPupil) : [];
  return {
    steps: [...(lines?.steps ?? []), ...perPupil],
    share: lines?.share ?? "formulaShare",
    baseline: protection.perPupil ? "baselineNow" : "baseline",
    available: lines?.available ?? available,
  };
}

/** The lines that are protected, and the others, which keep what the formula gives them. */
function someLines(lines: readonly string[], available: string, places: number): Omit<Target, "baseline"> {
  return {
    steps: [
      money("school", "protectedShare", standing.protectedShare, sum(...lines.map(column)), places),
      money(
        "school",
        "unprotectedShare",
        standing.unprotectedShare,
        difference(column("formulaShare"), column("protectedShare")),
        places,
      ),
      money("authority", "unprotectedTotal", standing.unprotectedTotal, total("unprotectedShare"), places),
      money(
        "authority",
        "toProtect",
        standing.toProtect,
        difference(figure(available), figure("unprotectedTotal")),
        places,
      ),
    ],
    share: "protectedShare",
    available: "toProtect",
  };
}

/** For each pupil: what the baseline would be with the pupils of now. A school that had none keeps it as it is. */
function baselineNow({ now, before }: NonNullable<Protection["perPupil"]>): Step[] {
  const perPupil = quotient(product(column("baseline"), column(now)), column(before), column("baseline"));
  return [money("school", "baselineNow", standing.baselineNow, perPupil, pencePlaces)];
}
