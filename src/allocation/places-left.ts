import type { PlainDate } from "../date.ts";
import type { Driver } from "../formula/driver.ts";
import { type Formula, factorLists } from "../formula/formula.ts";
import { own } from "../look-up.ts";
import { Decimal, inPounds, rounded, sum } from "../money.ts";
import type { Query } from "../problem.ts";
import { named } from "../school/not-open.ts";
import { type PlaceProvision, type Places, phases, placeProvisions, type School } from "../school/school.ts";
import { type Among, isCounted, whyLost } from "./lost-months.ts";
import { monthsInForce, takenBy } from "./place-months.ts";
import type { Sources } from "./sources.ts";
import { type Counted, driversRead } from "./unplaced.ts";

/** One number of places that is counted at no school, or not beside another school's, in some months of its row. */
interface Left {
  readonly school: School;
  readonly places: number;
  readonly placeMonths: number;
  readonly first: PlainDate;
  readonly besides: School | undefined;
}

/** Places that nobody has once their school has closed, and those that the school which has the pupils has a row of its own for. */
export function placesLeft(formula: Formula, [budget, memorandum]: readonly Counted[], sources: Sources): Query[] {
  const { register, period } = sources;
  const read = (counted: Counted | undefined, provision: PlaceProvision): boolean =>
    [...driversRead(counted?.sheet, formula).values()].some(
      (driver) => "places" in driver && driver.places === provision,
    );
  return placeProvisions.flatMap((provision) => {
    const covers = read(memorandum, provision) ? phases : read(budget, provision) ? formula.covers : undefined;
    if (covers === undefined) return [];
    const among = { covers, register, period };
    const rows = sources.places.filter((row) => row.provision === provision && row.places > 0);
    const left = rows.flatMap((row) => leftOf(row, among, sources));
    return together(left).map((each) => asked(each, { provision, worth: worthOf(each, provision, formula), among }));
  });
}

function leftOf(row: Places, among: Among, sources: Sources): Left[] {
  const school = among.register.get(row.school);
  if (!school) return [];
  // A row without a first day begins with its school.
  const days = monthsInForce(row, sources).filter((day) => row.from !== undefined || day >= (school.opened ?? ""));
  const bySchool = new Map<School | undefined, PlainDate[]>();
  for (const day of days) {
    const besides = takenBy(row, day, sources);
    if (besides || !isCounted(school, day, among)) bySchool.set(besides, [...(bySchool.get(besides) ?? []), day]);
  }
  return [...bySchool].map(([besides, [first = "", ...more]]) => ({
    school,
    places: row.places,
    placeMonths: row.places * (1 + more.length),
    first,
    besides,
  }));
}

/** What is said of a school and of the one beside it is said once, however many rows it has. */
function together(left: readonly Left[]): Left[] {
  const all = new Map<string, Left>();
  for (const each of left) {
    const key = `${each.school.number} ${each.besides?.number ?? ""}`;
    const before = all.get(key);
    all.set(key, { ...each, ...before, placeMonths: (before?.placeMonths ?? 0) + each.placeMonths });
  }
  return [...all.values()];
}

interface Of {
  readonly provision: PlaceProvision;
  readonly worth: string;
  readonly among: Among;
}

function asked({ school, places, placeMonths, first, besides }: Left, { provision, worth, among }: Of): Query {
  const has = `${named(school)} has ${places} ${provision} ${places === 1 ? "place" : "places"} in the places file`;
  const months = `${placeMonths} place-months${worth}`;
  if (besides)
    return {
      kind: "query/places-twice",
      at: school.number,
      value: `${placeMonths} place-months`,
      says: `${has} after it closed on ${school.closed}, and ${named(besides)}, which has its pupils, has a row of its own: only its own row is counted, without ${months}`,
      advice: [
        `If the row of ${besides.number} has all its places, end the row of ${school.number} on ${school.closed}.`,
        `If ${besides.number} has these besides, add them to its own row and end the row of ${school.number} on ${school.closed}.`,
      ],
    };
  const isClosed = school.closed !== undefined && school.closed < first;
  return {
    kind: "query/places-left",
    at: school.number,
    value: `${placeMonths} place-months`,
    says: `${has}. No school has ${months} of them: ${whyLost(school, first, among)}`,
    advice: isClosed
      ? [
          "If a school was made from it or took it in, name it under that school's predecessors: its places then go with its pupils.",
          `If the places ended with it, end the row on ${school.closed}.`,
        ]
      : ["Correct the row's dates or its school, or the school's dates or phase in the schools file."],
  };
}

/** What the place-months would bring, where a unit value says it. */
function worthOf({ placeMonths }: Left, provision: PlaceProvision, formula: Formula): string {
  const isOf = (driver: Driver | undefined): boolean =>
    driver !== undefined && "places" in driver && driver.places === provision;
  const values = factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) =>
      factor.kind === "places" && isOf(own(formula.drivers, factor.driver))
        ? [new Decimal(own(formula.figures, factor.unitValue)?.value ?? 0)]
        : [],
    );
  return values.length === 0 ? "" : ` (${inPounds(rounded(sum(values).times(placeMonths).div(12), 2))})`;
}
