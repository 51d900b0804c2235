import type { Text } from "./text.ts";

/** What a formula may ask of a school, and the answers. */
export const attributeNames: Readonly<Record<string, Text>> = {
  phase: { en: "Phase", cy: "Cyfnod" },
  medium: { en: "Language medium", cy: "Cyfrwng iaith" },
};

export const attributeValues: Readonly<Record<string, Text>> = {
  nursery: { en: "nursery", cy: "meithrin" },
  primary: { en: "primary", cy: "cynradd" },
  middle: { en: "middle", cy: "canol" },
  "all-through": { en: "all-through", cy: "pob oed" },
  secondary: { en: "secondary", cy: "uwchradd" },
  special: { en: "special", cy: "arbennig" },
  English: { en: "English", cy: "Saesneg" },
  dual: { en: "dual", cy: "dwyieithog" },
  Welsh: { en: "Welsh", cy: "Cymraeg" },
};

const unitNames: Readonly<Record<string, Text>> = {
  pupil: { en: "pupil", cy: "disgybl" },
  learner: { en: "learner", cy: "dysgwr" },
  point: { en: "point", cy: "pwynt" },
  place: { en: "place", cy: "lle" },
  day: { en: "day", cy: "diwrnod" },
  month: { en: "month", cy: "mis" },
  year: { en: "year", cy: "blwyddyn" },
  school: { en: "school", cy: "ysgol" },
  report: { en: "report", cy: "adroddiad" },
};

/** A unit as a column's heading shows it: `£ per pupil`, `months × places`; a plain number is `number`. */
export function unitInWords(unit: string): Text {
  const [above = "1", ...below] = unit.split("/");
  const words = (language: keyof Text): string => {
    const name = (each: string): string => unitNames[each]?.[language] ?? each;
    const plural = (each: string): string => (language === "en" && unitNames[each] ? `${name(each)}s` : name(each));
    const top =
      above === "1"
        ? below.length > 0
          ? "1"
          : { en: "number", cy: "rhif" }[language]
        : above.split("·").map(plural).join(" × ");
    return [top, ...below.map((each) => `${{ en: "per", cy: "fesul" }[language]} ${name(each)}`)].join(" ");
  };
  return { en: words("en"), cy: words("cy") };
}

/** What one and what several of a unit are called after a number; nothing for money, a plain number and what is of two units. */
export function unitAfterNumber(unit: string): { readonly one: Text; readonly several: Text } | undefined {
  const [above = "1"] = unit.split("/");
  if (above === "%") return { one: { en: "%", cy: "%" }, several: { en: "%", cy: "%" } };
  const one = unitNames[above];
  return one && { one: { en: ` ${one.en}`, cy: ` ${one.cy}` }, several: { en: ` ${one.en}s`, cy: ` ${one.cy}` } };
}
