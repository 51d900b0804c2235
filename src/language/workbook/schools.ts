import type { Text } from "../text.ts";

/** The sheets of schools: those compared, and those that joined, opened, closed or were open for part of a year. */
export const schoolSheetWords = {
  joined: { en: "Joined or became another school", cy: "Wedi uno neu newid yn ysgol arall" },
  opened: { en: "Opened: no budget before", cy: "Wedi agor: dim cyllideb cyn hynny" },
  closed: { en: "Closed: no budget after", cy: "Wedi cau: dim cyllideb wedyn" },
  partYear: { en: "Open for part of a year", cy: "Ar agor am ran o flwyddyn" },
  firstDay: { en: "Opened", cy: "Agorwyd" },
  lastDay: { en: "Last day", cy: "Diwrnod olaf" },
  noBudget: { en: "no budget", cy: "dim cyllideb" },
  madeFrom: { en: "Made from", cy: "O uno" },
  gain: { en: "Gain", cy: "Ennill" },
  lose: { en: "Lose", cy: "Colli" },
  comparedShort: { en: "compared", cy: "wedi'u cymharu" },
  joinedShort: { en: "joined", cy: "wedi uno" },
  openedShort: { en: "opened", cy: "wedi agor" },
  closedShort: { en: "closed", cy: "wedi cau" },
  partYearShort: { en: "open for part of a year", cy: "ar agor am ran o flwyddyn" },
  forSummary: { en: "For the summary", cy: "Ar gyfer y crynodeb" },
} satisfies Record<string, Text>;

/** Where a column of schools comes from. */
export const schoolSheetSentences = {
  onDay: (what: Text, date: string): Text => ({ en: `${what.en}, ${date}`, cy: `${what.cy}, ${date}` }),
  fromSheet: (sheet: string): Text => ({ en: `from ${sheet}`, cy: `o ${sheet}` }),
  fromRegister: { en: "schools file", cy: "ffeil ysgolion" },
  fromBaseline: { en: "baseline file", cy: "ffeil llinell sylfaen" },
  joinedFrom: (names: string): Text => ({ en: `made from ${names}`, cy: `o uno ${names}` }),
};
