import { type Census, needCodes } from "../census/index.ts";
import { listedIn } from "../language/list.ts";
import type { Language, Text } from "../language/text.ts";
import { statusWords, termWords } from "../language/workbook-words.ts";
import { yearGroups } from "../school/school.ts";
import { type MonthsRead, monthsRead } from "./censuses-read.ts";
import { type CensusDriver, partTimeOf, reportsOf, testsOf } from "./driver.ts";
import type { Formula } from "./formula.ts";

const testNames: Readonly<Record<string, Text>> = {
  yearGroup: { en: "year group", cy: "grŵp blwyddyn" },
  provision: { en: "provision", cy: "darpariaeth" },
  freeSchoolMeals: { en: "free school meals", cy: "prydau ysgol am ddim" },
  eal: { en: "EAL stage", cy: "cam SIY" },
  lookedAfter: { en: "looked after", cy: "yn derbyn gofal" },
  reservedPlace: { en: "in a reserved place", cy: "mewn lle neilltuedig" },
  curriculumSupport: { en: "curriculum and teaching, level", cy: "cwricwlwm ac addysgu, lefel" },
  groupingSupport: { en: "grouping and support, level", cy: "grwpio a chymorth, lefel" },
  resourcesSupport: { en: "specialised resources, level", cy: "adnoddau arbenigol, lefel" },
  adviceSupport: { en: "advice and assessment, level", cy: "cyngor ac asesu, lefel" },
};

const valueNames: Readonly<Record<string, Text>> = {
  none: { en: "none", cy: "dim" },
  schoolAction: { en: "School Action", cy: "Gweithredu gan yr Ysgol" },
  schoolActionPlus: { en: "School Action Plus", cy: "Gweithredu gan yr Ysgol a Mwy" },
  statement: { en: "statement", cy: "datganiad" },
  schoolIdp: { en: "school-maintained IDP", cy: "CDU a gynhelir gan yr ysgol" },
  authorityIdp: { en: "LA-maintained IDP", cy: "CDU a gynhelir gan yr awdurdod lleol" },
  eligible: { en: "eligible", cy: "cymwys" },
  protected: { en: "transitional protection", cy: "diogelu trosiannol" },
  yes: { en: "yes", cy: "ie" },
  no: { en: "no", cy: "na" },
};

/** A driver as a reader can check it: `year group: R to 2; in a reserved place: no; counted in the census of 2023-01-17`. */
export function driverInWords(driver: CensusDriver, formula: Formula, census: readonly Census[]): Text {
  const words = (language: Language): string =>
    [
      ...reportsInWords(driver, language),
      ...testsInWords(driver, language),
      ...partTimeInWords(driver, language),
      censusesInWords(driver, formula, census)[language],
      driver.countedTwice?.[language] ?? "",
    ]
      .filter((part) => part !== "")
      .join("; ");
  return { en: words("en"), cy: words("cy") };
}

function reportsInWords(driver: CensusDriver, language: Language): string[] {
  const names = reportsOf(driver)?.map((need) => needCodes[need].name[language]);
  if (!names) return [];
  return [
    {
      en: `reports of: ${names.join(", ")}; a pupil with two of them is two reports`,
      cy: `adroddiadau am: ${names.join(", ")}; dau adroddiad yw disgybl â dau ohonynt`,
    }[language],
  ];
}

function testsInWords(driver: CensusDriver, language: Language): string[] {
  return Object.entries(testsOf(driver)).map(([test, values = []]) => {
    const shown =
      test === "yearGroup"
        ? spans(values, language)
        : values.map((value) => valueNames[value]?.[language] ?? value).join(", ");
    return `${testNames[test]?.[language] ?? test}: ${shown}`;
  });
}

function partTimeInWords(driver: CensusDriver, language: Language): string[] {
  const partTime = partTimeOf(driver);
  if (partTime === undefined) return [];
  return [
    { en: `a part-time pupil counts as ${partTime}`, cy: `mae disgybl rhan-amser yn cyfrif fel ${partTime}` }[language],
  ];
}

/** Which censuses, by their days: what they are of is what a reader goes back to. */
function censusesInWords(driver: CensusDriver, formula: Formula, census: readonly Census[]): Text {
  const read = monthsRead(driver, formula, census);
  const days = read.flatMap((each) => each.census);
  if (days.length === 0) return { en: "", cy: "" };
  if (driver.dates) return eachInWords(read);
  const dates = days.map(({ date }) => date);
  if (driver.average === undefined || days.length === 1)
    return { en: `counted in the census of ${dates[0]}`, cy: `wedi'u cyfrif yng nghyfrifiad ${dates[0]}` };
  return {
    en: `the mean over the censuses of ${listedIn("en", dates)}, or those of them that the school has`,
    cy: `y cymedr dros gyfrifiadau ${listedIn("cy", dates)}, neu'r rhai ohonynt sydd gan yr ysgol`,
  };
}

function eachInWords(read: readonly MonthsRead<Census>[]): Text {
  const words = (language: Language, say: (months: number, date: string, which: string) => string): string =>
    read
      .flatMap(({ months, census }) => census.map((each) => ({ months, ...each })))
      .map(({ months, date, term, status }) =>
        say(months, date, `${termWords[term][language]}, ${statusWords[status]?.[language] ?? status}`),
      )
      .join("; ");
  return {
    en: words("en", (months, date, which) => `${months} months as counted on ${date} (${which})`),
    cy: words("cy", (months, date, which) => `${months} mis fel y cyfrifwyd ar ${date} (${which})`),
  };
}

/** A run of year groups as its two ends; years that do not run on are each named. */
function spans(years: readonly string[], language: Language): string {
  const first = yearGroups.indexOf(years[0] ?? "");
  const runsOn = years.every((year, i) => year === yearGroups[first + i]);
  return years.length > 2 && runsOn
    ? `${years[0]} ${{ en: "to", cy: "i" }[language]} ${years.at(-1)}`
    : years.join(", ");
}
