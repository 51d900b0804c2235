import { type JsonSource, problemAt } from "../json-source.ts";
import { type Checked, listed, type Problem, quoted } from "../problem.ts";
import { isObject, leaf, type Written } from "./written.ts";

/** A base's list of factors while an option changes it, one change after another. */
export class ListOfFactors {
  private readonly key: string;
  private readonly option: JsonSource;
  private readonly members: Written[];
  private readonly problems: Problem[] = [];

  constructor(key: string, option: JsonSource, base: JsonSource, before: readonly unknown[]) {
    this.key = key;
    this.option = option;
    this.members = before.map((value, i) => leaf(value, base, [key, i]));
  }

  changedBy(changes: readonly unknown[]): Checked<Written> {
    for (const [i, change] of changes.entries()) this.change(change, i);
    const value = {
      value: this.members.map((member) => member.value),
      source: this.option,
      path: [this.key],
      children: new Map(this.members.entries()),
    };
    return { value, problems: this.problems };
  }

  /** A known id is replaced in its place, a new one stands at the end; either stands before another where it says so. */
  private change(change: unknown, i: number): void {
    if (!isObject(change)) {
      this.members.push(leaf(change, this.option, [this.key, i]));
      return;
    }
    const { before, remove, ...factor } = change;
    // One that this option has itself put there is not the base's: its name is taken, and that is said of the whole formula.
    const at = this.members.findIndex((each) => idOf(each) === change.id && each.source !== this.option);
    if (remove === true) {
      if (at < 0) this.unknown([this.key, i, "id"], change.id, "take away");
      else this.members.splice(at, 1);
      return;
    }
    const written = leaf(remove === undefined ? factor : { ...factor, remove }, this.option, [this.key, i]);
    if (at >= 0) this.members.splice(at, 1);
    const to = before === undefined ? at : this.members.findIndex((each) => idOf(each) === before);
    if (before !== undefined && to < 0) this.unknown([this.key, i, "before"], before, "stand before");
    this.members.splice(to < 0 ? this.members.length : to, 0, written);
  }

  private unknown(path: readonly PropertyKey[], id: unknown, to: string): void {
    const known = this.members.map((each) => quoted(String(idOf(each))));
    this.problems.push(
      problemAt(this.option, path, {
        kind: "formula/option-factor",
        says: `there is no ${quoted(String(id))} among the ${this.key} to ${to}`,
        advice: [`Those of the base are ${listed(known, "and") || "none"}.`],
      }),
    );
  }
}

function idOf({ value }: Written): unknown {
  return isObject(value) ? value.id : undefined;
}
