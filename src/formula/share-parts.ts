/** Whether a step is what a sum is shared into: its exact share and what of it is whole stand before it. */
export function isShared(id: string, ids: { has(id: string): boolean }): boolean {
  return ids.has(exactOf(id)) && ids.has(wholeOf(id));
}

export const exactOf = (share: string): string => `${share}.exact`;
export const wholeOf = (share: string): string => `${share}.whole`;

/** Whether a step is a working of a share, on the way from the exact share to the share itself. */
export function isWorkingOfShare(id: string, ids: { has(id: string): boolean }): boolean {
  const point = id.lastIndexOf(".");
  return point > 0 && workings.includes(id.slice(point + 1)) && isShared(id.slice(0, point), ids);
}

const workings = [
  "counted",
  "exact",
  "whole",
  "remainder",
  "rank",
  "key",
  "wholeTotal",
  "left",
  "odd",
  "threshold",
  "gap",
];
