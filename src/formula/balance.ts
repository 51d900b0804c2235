import { amount, atLeast, column, difference, figure, nothing, quotient, sum, total } from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import { standing } from "../language/labels.ts";
import { type Balance, moneyPlaces, type Protection } from "./formula.ts";
import { share } from "./share.ts";
import type { Role, Step } from "./sheet.ts";

function money(
  per: Step["per"],
  id: keyof typeof standing,
  expression: Expression,
  { places, role = "working" }: { places: number; role?: Role },
): Step {
  return { id, per, label: standing[id], unit: "£", places, role, expression };
}

/** What there is to allocate, and what stands beside it; nothing where there is no pot. */
export function potSteps(balance: Balance): Step[] {
  const { pot, heldBack, centralReserve } = balance;
  if (pot === undefined) return [];
  const places = { places: 2 };
  const left = heldBack ? difference(figure(pot), figure(heldBack)) : figure(pot);
  return [
    money("authority", "toAllocate", left, places),
    ...(centralReserve ? [money("authority", "potAndReserve", sum(figure(pot), figure(centralReserve)), places)] : []),
  ];
}

/** The lines of a school taken up or down to the pot, all by one factor: a line of its own, so that the lines add up. */
export function scalingSteps(balance: Balance, lines: readonly Step[]): Step[] {
  if (balance.method !== "scaled") return [];
  const places = moneyPlaces(balance);
  const factor = quotient(figure("toAllocate"), figure("scaled.counted"), amount("0"));
  return [
    money("school", "unscaled", sum(...lines.map(({ id }) => column(id))), { places }),
    ...share({
      id: "scaled",
      label: standing.scaled,
      sum: "toAllocate",
      by: "unscaled",
      byLabel: standing.unscaled,
      byUnit: "£",
      role: "working",
      places,
    }),
    {
      id: "scalingFactor",
      per: "authority",
      label: standing.scalingFactor,
      unit: "1",
      places: factorPlaces,
      role: "working",
      expression: factor,
    },
    money("school", "scaling", difference(column("scaled"), column("unscaled")), { places, role: "line" }),
  ];
}

/** By the factor as printed a line of a million pounds comes within a penny of what it is scaled to; a ninth place is beyond what doubles hold of large factors. */
const factorPlaces = 8;

/** The figure that all allocations must come to: the pot, or what the unit values give. */
export function availableOf({ method }: Balance): "toAllocate" | "formulaTotal" {
  return method === "unitValues" ? "formulaTotal" : "toAllocate";
}

/** Under fixed unit values: what they come to over all schools. */
export function formulaTotalSteps(balance: Balance): Step[] {
  if (balance.method !== "unitValues") return [];
  return [money("authority", "formulaTotal", total("formulaShare"), { places: 2 })];
}

/**
 * Under fixed unit values with a pot: what they leave of it or lack, and the sums that meet it. Of the formula shares, and not of the allocations:
 * what floors cost and caps bring in is met and passed on as protection says, and is no shortfall of the unit values.
 */
export function differenceSteps(balance: Balance, protection: Protection | undefined): Step[] {
  if (balance.method !== "unitValues" || balance.pot === undefined) return [];
  const { heldBack, centralReserve, surplus, shortfall } = balance;
  const places = { places: 2 };
  const [over, under] = [figure("potSurplus"), figure("potShortfall")];
  const added = [
    ...(heldBack ? [figure(heldBack)] : []),
    ...(surplus === "heldBack" ? [over] : []),
    ...(protection?.surplus === "heldBack" ? [figure("surplus")] : []),
  ];
  const taken = [
    ...(shortfall === "heldBack" ? [under] : []),
    ...(protection?.overspend === "heldBack" ? [figure("overspend")] : []),
  ];
  const [toAllocate, formulaTotal] = [figure("toAllocate"), figure("formulaTotal")];
  const isHeldBackMoved = added.length > (heldBack ? 1 : 0) || taken.length > 0;
  const kept = added.length > 0 ? sum(...added) : nothing;
  return [
    money("authority", "potSurplus", atLeast(difference(toAllocate, formulaTotal), nothing), places),
    money("authority", "potShortfall", atLeast(difference(formulaTotal, toAllocate), nothing), places),
    ...(isHeldBackMoved
      ? [money("authority", "heldBackNow", taken.length > 0 ? difference(kept, sum(...taken)) : kept, places)]
      : []),
    ...(surplus === "centralReserve"
      ? [money("authority", "reserveNow", centralReserve ? sum(figure(centralReserve), over) : over, places)]
      : []),
  ];
}
