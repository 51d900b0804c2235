import type { Register } from "../school/read-schools.ts";
import type { Places, School } from "../school/school.ts";
import type { Census } from "./census.ts";
import type { CensusQuery } from "./census-count.ts";
import type { CheckName } from "./checks.ts";
import { emptyYears } from "./empty-years.ts";
import { type FactName, type Facts, factsIn, type SchoolFacts, together } from "./facts.ts";

/** What a census is looked at beside, when nothing else is counted. */
export interface Beside {
  readonly register: Register;
  readonly places: readonly Places[];
}

/** A school with pupils in the census. */
interface There {
  readonly school: School;
  readonly facts: SchoolFacts;
}

/** What is odd in the counts of one census, whatever the one before it had: codes that stand under another heading than their own, and year groups that are not there. */
export function oddAlone(census: Census, { register, places }: Beside): CensusQuery[] {
  const there = [...census.facts].flatMap(([number, facts]): There[] => {
    const school = register.get(number);
    return school && facts.pupils > 0 ? [{ school, facts }] : [];
  });
  return [
    ...protectedExceeds(there),
    ...reservedAndPlaces(census, there, places),
    ...there.flatMap(partTimeOlder),
    ...there.flatMap(allAlike),
    ...nobody(there, "nobody-eligible", "mealsEligible"),
    ...nobody(there, "nobody-with-aln", "aln"),
    ...emptyYears(census, there),
  ];
}

/** Protection is for some of those who were eligible before: at no school are they twice as many, and nowhere are they more in all. */
function protectedExceeds(there: readonly There[]): CensusQuery[] {
  const all = together(there.map(({ facts }) => facts));
  const exceeds = ({ mealsEligible, mealsProtected }: Facts, times: number): boolean =>
    mealsProtected > mealsEligible * times && mealsProtected - mealsEligible >= 20;
  const asked = (school: string, { mealsEligible, mealsProtected }: Facts): CensusQuery => ({
    check: "protected-exceeds-eligible",
    school,
    records: mealsProtected,
    figures: { before: mealsEligible, now: mealsProtected },
  });
  if (exceeds(all, 1)) return [asked("", all)];
  return there.flatMap(({ school, facts }) => (exceeds(facts, 2) ? [asked(school.number, facts)] : []));
}

/** Pupils in reserved places where the places file has none or far fewer; and places with nobody in them. Nothing is asked where it has no resource base at all. */
function reservedAndPlaces(
  { date, fields }: Census,
  there: readonly There[],
  places: readonly Places[],
): CensusQuery[] {
  const bases = places.filter(({ provision }) => provision === "resource base");
  if (bases.length === 0) return [];
  const isRecorded = fields.has("reservedPlace") || fields.has("specialClass");
  return there
    .filter(({ school }) => school.phase !== "special")
    .flatMap(({ school, facts: { reserved } }): CensusQuery[] => {
      const own = bases.filter((each) => each.school === school.number && isOn(each, date));
      const number = own.reduce((sum, each) => sum + each.places, 0);
      const isMore = reserved > 0 && (number === 0 || (reserved * 2 > number * 3 && reserved - number >= 5));
      const isNone = isRecorded && reserved === 0 && number >= 6;
      return isMore || isNone
        ? [
            {
              check: "reserved-and-places",
              school: school.number,
              records: reserved,
              figures: { before: number, now: reserved },
            },
          ]
        : [];
    });
}

function isOn({ from, to }: Places, date: string): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

const compulsory: ReadonlySet<string> = new Set(Array.from({ length: 11 }, (_, i) => String(i + 1)));

/** From Year 1 to Year 11 hardly anybody is part-time: more than a tenth, and five. */
function partTimeOlder({ school, facts }: There): CensusQuery[] {
  const { pupils, partTime } = factsIn(facts, (year) => compulsory.has(year));
  if (partTime < 5 || partTime * 10 <= pupils) return [];
  return [{ check: "part-time-older", school: school.number, records: partTime }];
}

/** What no school's pupils all are: in a special school nearly all have a plan, and many are looked after. */
const seldom: readonly FactName[] = ["mealsEligible", "mealsProtected"];
const seldomInMainstream: readonly FactName[] = [
  ...["schoolAction", "schoolActionPlus", "statement", "schoolIdp", "authorityIdp", "lookedAfter"],
  "reserved",
] as readonly FactName[];

const fewestOfASchool = 10;
const fewestOfAYear = 20;

/** Nearly all pupils of a school, or all of a whole year group, with the same code. */
function allAlike({ school, facts }: There): CensusQuery[] {
  const codes = school.phase === "special" ? seldom : [...seldom, ...seldomInMainstream];
  return codes.flatMap((code): CensusQuery[] => {
    const years = [...facts.years].filter(([, each]) => each.pupils >= fewestOfAYear && each[code] === each.pupils);
    const isOfSchool = facts.pupils >= fewestOfASchool && facts[code] * 10 >= facts.pupils * 9;
    if (!isOfSchool && years.length === 0) return [];
    const records = isOfSchool ? facts[code] : years.reduce((sum, [, each]) => sum + each.pupils, 0);
    return [
      {
        check: "all-alike",
        school: school.number,
        records,
        code,
        ...(isOfSchool ? {} : { years: years.map(([year]) => year) }),
      },
    ];
  });
}

/** Where a school like the others would have so many, none is no chance. */
const expectedAtLeast = 15;

/** A school with nobody of a kind of which it would have many, were it as the other schools of its phase are. */
function nobody(there: readonly There[], check: CheckName, fact: FactName): CensusQuery[] {
  const mainstream = there.filter(({ school: { phase } }) => phase !== "special" && phase !== "nursery");
  const all = together(mainstream.map(({ facts }) => facts));
  return mainstream.flatMap(({ school, facts }): CensusQuery[] => {
    const others = all.pupils - facts.pupils;
    if (facts[fact] > 0 || others === 0 || facts.pupils * all[fact] < expectedAtLeast * others) return [];
    return [{ check, school: school.number, records: facts.pupils }];
  });
}
