import { DuckDBInstance } from "@duckdb/node-api";

/** The bare count of the same file by school and provision, which checks nothing; then what that took, as JSON. `node duckdb.js FILE`. */
const file = (process.argv[2] ?? "").replaceAll("'", "''");
const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
const start = process.hrtime.bigint();
const result = await connection.runAndReadAll(
  `select "School Number", "SEN/ALN Provision", count(*)::integer as records from read_csv('${file}', all_varchar = true) group by all`,
);
const groups = result.getRows();
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const rows = groups.reduce((sum, [, , records]) => sum + Number(records), 0);
process.stdout.write(`${JSON.stringify({ rows, seconds, maxRss: process.resourceUsage().maxRSS })}\n`);
