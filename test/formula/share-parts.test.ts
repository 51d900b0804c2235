import { expect, test } from "vitest";
import { share } from "../../src/formula/share.ts";
import { isShared, isWorkingOfShare } from "../../src/formula/share-parts.ts";
import { words } from "./written.ts";

const by = { sum: "sum", by: "pupils", byLabel: words("Pupils"), byUnit: "pupil", role: "line" } as const;
const steps = share({ ...by, id: "line", label: words("Line"), places: 2 }).map(({ id }) => id);

test("every step of a share but the share itself is a working of it", () => {
  const ids = new Set(steps);
  expect(steps.filter((id) => !isWorkingOfShare(id, ids))).toEqual(["line"]);
  expect(steps.filter((id) => isShared(id, ids))).toEqual(["line"]);
});

test("a step is shared into where both its exact share and the whole of it stand before it", () => {
  for (const id of ["line.exact", "line.whole"]) expect(isShared("line", new Set([id]))).toBe(false);
  expect(isWorkingOfShare("line.key", new Set(["line.exact"]))).toBe(false);
});

test.each(["key", "line.other", ".key", "other.key", "line"])("%s is no working of it", (id) => {
  expect(isWorkingOfShare(id, new Set([...steps, ".exact", ".whole"]))).toBe(false);
});
