/** The languages that everything is written in. */
export const languages = ["en", "cy"] as const;
export type Language = (typeof languages)[number];

/** The same words in English and in Welsh. */
export interface Text {
  readonly en: string;
  readonly cy: string;
}
