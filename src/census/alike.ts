import { copied } from "./copied.ts";

/** What is found by several texts in turn, where most are the same as the time before: that of rows which are alike so far. */
export class Alike<T> {
  value: T | undefined;
  private readonly text: string;
  private readonly others = new Map<string, Alike<T>>();
  private last: Alike<T> | undefined;

  constructor(text = "") {
    this.text = text;
  }

  by(text: string): Alike<T> {
    if (this.last?.text === text) return this.last;
    const alike = this.others.get(text) ?? this.first(copied(text));
    this.last = alike;
    return alike;
  }

  private first(text: string): Alike<T> {
    const alike = new Alike<T>(text);
    this.others.set(text, alike);
    return alike;
  }
}
