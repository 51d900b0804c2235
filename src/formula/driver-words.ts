import type { Language, Text } from "../language/text.ts";
import { yearGroups } from "../school/school.ts";

const testNames: Readonly<Record<string, Text>> = {
  yearGroup: { en: "year group", cy: "grŵp blwyddyn" },
  provision: { en: "provision", cy: "darpariaeth" },
  freeSchoolMeals: { en: "free school meals", cy: "prydau ysgol am ddim" },
  eal: { en: "EAL stage", cy: "cam SIY" },
  lookedAfter: { en: "looked after", cy: "yn derbyn gofal" },
  reservedPlace: { en: "in a reserved place", cy: "mewn lle neilltuedig" },
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

/** The tests of a driver as a reader can check them: `year group: R to 2; in a reserved place: no`. */
export function testsInWords(
  tests: Readonly<Record<string, readonly string[] | undefined>>,
  partTime: string | undefined,
): Text {
  const words = (language: Language): string => {
    const parts = Object.entries(tests).map(([test, values = []]) => {
      const shown =
        test === "yearGroup"
          ? spans(values, language)
          : values.map((value) => valueNames[value]?.[language] ?? value).join(", ");
      return `${testNames[test]?.[language] ?? test}: ${shown}`;
    });
    const part =
      partTime === undefined
        ? []
        : [
            { en: `a part-time pupil counts as ${partTime}`, cy: `mae disgybl rhan-amser yn cyfrif fel ${partTime}` }[
              language
            ],
          ];
    return [...parts, ...part].join("; ");
  };
  return { en: words("en"), cy: words("cy") };
}

/** A run of year groups as its two ends; years that do not run on are each named. */
function spans(years: readonly string[], language: Language): string {
  const first = yearGroups.indexOf(years[0] ?? "");
  const runsOn = years.every((year, i) => year === yearGroups[first + i]);
  return years.length > 2 && runsOn
    ? `${years[0]} ${{ en: "to", cy: "i" }[language]} ${years.at(-1)}`
    : years.join(", ");
}
