/** `RUNS=20000 SEED=7 npm test` tries more, or others; without them every run tries the same. */
export const runs = Number(process.env.RUNS ?? 1500);
export const seed = Number(process.env.SEED ?? 20261122);
/** How long a test of so many may take, in milliseconds, on a machine that does other things too. */
export const patience = 20_000 + runs * 20;
