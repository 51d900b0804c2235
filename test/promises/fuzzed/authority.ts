/** A small invented authority: what is so, before it is written into files. */
export interface Authority {
  readonly schools: readonly FuzzedSchool[];
  readonly pupils: readonly FuzzedPupil[];
  readonly learners: readonly { readonly school: string; readonly start: string; readonly end: string }[];
  readonly places: readonly { readonly school: string; readonly places: number }[];
  readonly baseline: readonly { readonly school: string; readonly amount: string }[];
  readonly classes: readonly { readonly school: string; readonly classes: number }[];
  /** Numbers for a school that opened after the census, by driver. */
  readonly estimates: readonly { readonly school: string; readonly driver: string; readonly number: number }[];
}

export interface FuzzedSchool {
  readonly number: string;
  readonly name: string;
  readonly opened: string;
  readonly closed: string;
  readonly predecessors: readonly string[];
}

export interface FuzzedPupil {
  readonly school: string;
  readonly upn: string;
  readonly year: number;
  readonly provision: "" | "A" | "P" | "School IDP";
  readonly meals: boolean;
  /** In a resource base: counted by places, and not on the roll. */
  readonly reserved: boolean;
}

/** The day of the census, and the year that is funded: it has 366 days. */
export const censusDay = "2023-01-17";
export const period = "2023-24";

/** Whole numbers from 0 up to a limit, the same for the same seed (Mulberry32). */
export type Draw = (below: number) => number;

export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const names = ["Ysgol Tŷ Gwyn", "Hill Road", "Ysgol y Môr", "St Mary's", "Ysgol Brynffynnon", "Ysgol Llanŵydd"].concat([
  "Parc Primary",
  "Ysgol Cae'r Gigfran",
  "Ysgol Newydd",
]);

/** How schools closed and others came of them: each way in which pupils and money go on. */
const events = ["none", "renamed", "merged", "takenIn", "chain", "opened", "mergerToCome"] as const;

export function authorityFrom(draw: Draw): Authority {
  const event = events[draw(events.length)] ?? "none";
  const day = closingDays[draw(closingDays.length)] ?? "2023-08-31";
  const schools = withEvent(event, day, draw);
  const counted = schools.filter(({ opened, closed }) => isOpen(opened, closed, censusDay));
  // Of the schools that close as well: their places go where their pupils go.
  // A school that takes another in has none: which of the two has them all would be asked.
  const placed = counted.filter(({ predecessors }) => predecessors.length === 0 && draw(2) === 0);
  const places = placed.map(({ number }) => ({ school: number, places: 4 + draw(9) }));
  const placesAt = (school: string): number => places.find((row) => row.school === school)?.places ?? 0;
  const pupils = counted.flatMap(({ number }, i) => pupilsOf(number, i, placesAt(number), draw));
  const sum = (pounds: number): string => `${pounds}.${String(draw(100)).padStart(2, "0")}`;
  const opens = schools.filter(({ opened, predecessors }) => opened > censusDay && predecessors.length === 0);
  const always = schools.filter(({ opened, closed }) => opened === "" && closed === "");
  return {
    schools,
    pupils,
    learners: always.slice(0, 2).map(({ number }, i) => ({
      school: number,
      start: ["", "2023-09-01", "2022-10-03"][(draw(3) + i) % 3] ?? "",
      end: ["", "2023-12-20", ""][draw(3)] ?? "",
    })),
    places,
    baseline: schools
      .filter(({ opened, closed }) => isOpen(opened, closed, "2022-04-01"))
      .map(({ number }) => ({ school: number, amount: sum(16_000 + draw(30_000)) })),
    classes: counted.map(({ number }) => ({ school: number, classes: 3 + draw(12) })),
    estimates: opens.flatMap(({ number }) =>
      ["roll", "plan", "action", "meals", "classes"].map((driver) => ({
        school: number,
        driver,
        number: 2 + draw(30),
      })),
    ),
  };
}

const closingDays = ["2023-03-31", "2023-08-31", "2023-12-31", "2023-07-14"];

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function isOpen(opened: string, closed: string, day: string): boolean {
  return (opened === "" || opened <= day) && (closed === "" || day <= closed);
}

function withEvent(event: (typeof events)[number], day: string, draw: Draw): FuzzedSchool[] {
  const plain = Array.from({ length: 3 + draw(3) }, (_, i) => ({
    number: `69920${String(10 + i)}`,
    name: names[i] ?? "",
    opened: "",
    closed: "",
    predecessors: [],
  }));
  const [first, second, third, ...others] = plain;
  if (!first || !second || !third) throw new Error("there are three at least");
  const made = (number: string, opened: string, predecessors: string[]): FuzzedSchool => ({
    ...{ number, name: names[8] ?? "", opened, closed: "", predecessors },
  });
  const next = dayAfter(day);
  const rest = [third, ...others];
  if (event === "renamed") return [{ ...first, closed: day }, second, ...rest, made("6992090", next, [first.number])];
  if (event === "merged")
    return [
      { ...first, closed: day },
      { ...second, closed: day },
      ...rest,
      // Before and after those that it was made from, in order of number.
      made(draw(2) === 0 ? "6992001" : "6992090", next, [first.number, second.number]),
    ];
  if (event === "takenIn")
    return draw(2) === 0
      ? [first, { ...second, closed: day }, { ...third, predecessors: [second.number] }, ...others]
      : [{ ...first, predecessors: [second.number] }, { ...second, closed: day }, ...rest];
  if (event === "chain") {
    const middle = { ...made("6992080", "2023-06-01", [first.number]), closed: "2023-10-31" };
    return [{ ...first, closed: "2023-05-31" }, second, ...rest, middle, made("6992090", "2023-11-01", ["6992080"])];
  }
  if (event === "opened") return [first, second, ...rest, made("6992090", "2023-09-01", [])];
  if (event === "mergerToCome")
    return [{ ...first, predecessors: [second.number] }, { ...second, closed: "2026-08-31" }, ...rest];
  return plain;
}

/** As many in each year from Reception to Year 6, so that no year group is missing. */
function pupilsOf(school: string, index: number, reserved: number, draw: Draw): FuzzedPupil[] {
  const inYear = 5 + draw(4);
  return Array.from({ length: 7 * inYear }, (_, i) => ({
    school,
    upn: upn(school, index * 1000 + i),
    year: i % 7,
    provision: i < reserved ? "School IDP" : ((["", "", "", "", "A", "", "P", "School IDP"] as const)[draw(8)] ?? ""),
    meals: draw(3) === 0,
    reserved: i < reserved,
  }));
}

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** A number of the right form and with the right first letter. */
function upn(school: string, serial: number): string {
  const digits = `${school.slice(0, 7)}${String(serial).padStart(5, "0")}`.slice(0, 12).replace(/\D/g, "0");
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (i + 2), 0);
  return `${letters[sum % 23]}${digits}`;
}
