import type { Query } from "../../problem.ts";
import type { Finding } from "../findings/finding.ts";

/** What somebody should look at in a formula whose form is right, and where in the file. */
export interface Asked extends Finding, Pick<Query, "at" | "value" | "explains"> {}
