import { two } from "./dates.ts";

const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** The letter that a unique pupil number begins with, from the twelve characters that follow it. */
export function checkLetter(twelve: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at++) {
    const character = twelve.charAt(at);
    const value = /[0-9]/.test(character) ? Number(character) : LETTERS.indexOf(character);
    sum += value * (at + 2);
  }
  return LETTERS.charAt(sum % 23);
}

export function isValidUpn(upn: string): boolean {
  return /^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$/.test(upn) && checkLetter(upn.slice(1)) === upn.charAt(0);
}

/** An authority that does not exist, as ours does not: no number made here can be a real pupil's. */
const ELSEWHERE = "698";

/** Gives out numbers as schools do: authority, school, year of first admission and a serial number. */
export class UpnIssuer {
  readonly #issued = new Map<string, number>();

  issue(school: string, yearAdmitted: number): string {
    const year = two(yearAdmitted % 100);
    let stem = school + year;
    // A serial number has three digits. Who comes after the 999th is taken to have come from elsewhere.
    for (let other = 2001; (this.#issued.get(stem) ?? 0) >= 999; other++) stem = `${ELSEWHERE}${other}${year}`;
    return withCheckLetter(stem + String(this.#count(stem)).padStart(3, "0"));
  }

  issueElsewhere(school: number, yearAdmitted: number): string {
    return this.issue(`${ELSEWHERE}${2001 + school}`, yearAdmitted);
  }

  /** For a pupil whose own number has not come yet. */
  issueTemporary(school: string, yearAdmitted: number): string {
    const stem = school + two(yearAdmitted % 100);
    const serial = this.#count(`temporary ${stem}`);
    return withCheckLetter(stem + two(serial % 100) + LETTERS.charAt(Math.floor(serial / 100)));
  }

  #count(stem: string): number {
    const serial = (this.#issued.get(stem) ?? 0) + 1;
    this.#issued.set(stem, serial);
    return serial;
  }
}

function withCheckLetter(twelve: string): string {
  return checkLetter(twelve) + twelve;
}
