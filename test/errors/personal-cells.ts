import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A UPN, or what is nearly one; then a surname, a forename and a birth date. */
const pupil = /([A-Z][0-9]{6,}[0-9A-Z]?),([^,\n]*),([^,\n]*),(\d{4}-\d{2}-\d{2})/g;

/** What no message may quote, from every census in a folder: the cells of the pupils, wherever in a file they stand. */
export function personalCells(folder: string): string[] {
  return readdirSync(folder)
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(pupil)].flatMap(([, ...cells]) => cells))
    .filter((cell) => cell !== "");
}
