import { defineConfig } from "vitest/config";
import { BaseSequencer, type Reporter, type TestModule, type TestSpecification, type Vitest } from "vitest/node";

/**
 * The tests that run against each mutant: those that stay inside the program. Left out are LibreOffice, tests that read the text of the source,
 * which a mutant changes, and tests that work budgets out while they are being loaded: against each mutant all tests would run, since none by
 * itself could be said to reach it.
 */
const all = [
  "test/money.test.ts",
  "test/{expression,formula}/**/*.test.ts",
  "test/allocation/*.test.ts",
  "test/errors/errors.test.ts",
];
const excluded = [
  "test/expression/excel-agrees.test.ts",
  "test/formula/schema.test.ts",
  "test/formula/one-operation.test.ts",
];

/** A comma, but for those within `{a,b}`. */
const betweenNames = /,(?![^{]*\})/;

/**
 * `TESTS='test/formula/readings/*.test.ts' npm run mutate -- --mutate 'src/expression/*.ts'` asks whether a part's own tests hold it, in a
 * fraction of the time. (The option `--testFiles` does not do: with it, what is worked out while a file is loaded is never changed.)
 */
const included = process.env.TESTS?.split(betweenNames) ?? all;

/** The first failure ends a mutant: what fails in milliseconds goes before what takes seconds. */
const slow = ["memorandum", "errors", "properties"];

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => slow.findIndex((name) => moduleId.includes(`${name}.`));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** A mutant that a test file cannot even be loaded with is caught: the runner sees failed tests alone, and would call it a survivor. */
class Unloaded implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) this.#vitest?.state.catchError(error, "Unloaded");
  }
}

export default defineConfig({
  plugins: [
    {
      // The runner asks for threads, and a thread has no working folder of its own: the error files change theirs.
      name: "in processes",
      configureVitest: ({ project }) => {
        project.config.pool = "forks";
      },
    },
  ],
  test: {
    include: included,
    exclude: excluded,
    // One process a mutant: to load the program anew for every file would take most of the time.
    isolate: false,
    reporters: [new Unloaded()],
    sequence: { sequencer: QuickestFirst },
    env: { RUNS: "80", MUTANTS: "1" },
  },
});
