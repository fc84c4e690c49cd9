import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const windowTests = 'test/window/**/*.test.ts'

/** Files that take a quarter of a minute or more, the longest first; one that begins last leaves the other cores idle. */
const longest = [
  'waysOut',
  'tables.manyRows',
  'packed',
  'briefingPdf',
  'cli/run',
  'services/charts',
  'sections.citations',
  'bundles.bulk',
  'typing',
  'electronWindow',
  'wholeJob',
  'electronLife',
  'gridTrust',
  'window/trouble',
  'accessibility',
  'collect',
  'reach',
  'figuresInPlaces',
  'councilRules',
  'electronTrouble',
  'window/newKind',
]

function rank({ moduleId }: TestSpecification): number {
  const at = longest.findIndex(name => moduleId.endsWith(`/${name}.test.ts`))
  return at === -1 ? longest.length : at
}

/** Vitest's own order goes by the last run, and where there was none, as on a clean checkout, by the files' sizes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    // Whole processes rather than threads: the product starts worker threads of its own and loads native modules.
    pool: 'forks',
    // Tests typeset real documents and call outside referees; these limits only stop a hang.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', 'json'],
    outputFile: { json: 'out/test-report.json' },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: [windowTests],
          globalSetup: ['test/fixtures/prepareSample.ts'],
          setupFiles: ['test/fixtures/loadCharts.ts', 'test/properties/setup.ts'],
          maxWorkers: '100%',
          // Loading the product anew for each of 240 files took a third of the time.
          isolate: false,
        },
      },
      {
        // Afterwards and two at a time: a window is a browser and a host.
        extends: true,
        test: {
          name: 'window',
          include: [windowTests],
          globalSetup: ['test/window/provideSample.ts'],
          setupFiles: ['test/window/tellScreens.ts'],
          maxWorkers: 2,
          // What the files share, a process of hosts above all, is made once a worker.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
