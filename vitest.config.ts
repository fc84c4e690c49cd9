import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const windowTests = 'test/window/**/*.test.ts'
const sampleSetup = 'test/fixtures/prepareSample.ts'
const windowSetup = 'test/window/provideSample.ts'
const chartsSetup = 'test/fixtures/loadCharts.ts'
const screensSetup = 'test/window/tellScreens.ts'

/**
 * Files that take longest, or long for their size, the longest first; one that begins last leaves the other cores idle.
 */
const longest = [
  'waysOut',
  'briefingPdf',
  'services/charts',
  'renderDocx',
  'cli/run',
  'storeProcess',
  'checkoutProgram',
  'sections.citations',
  'typing',
  'wholeJob',
  'window/stage',
  'electronLife',
  'gridTrust',
  'window/hall',
  'window/trouble',
  'window/minutes',
  'collect',
  'electronTrouble',
  'councilRules',
  'compileWord',
  'compilePacket',
  'chair',
  'window/attachments',
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

/** Linux's file system in memory, and the bytes that have to be free there. */
const [memory, room] = ['/dev/shm', 2 * 2 ** 30]

/**
 * Has tests keep their files in memory where there is room for them: a save of a store waits until its disk has it,
 * eight milliseconds where all else takes one, and the suite saves thousands of times. Nothing in it cuts the power.
 */
function filesInMemory(): { TMPDIR?: string } {
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (process.env['TMPDIR'] !== undefined || bavail * bsize < room) return {}
    const folder = mkdtempSync(`${memory}/shoranameh-tests-`)
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return { TMPDIR: folder }
  } catch {
    // Another system, or none that may be written.
    return {}
  }
}

const inMemory = filesInMemory()

const startedBundled = fileURLToPath(new URL('test/fixtures/startedBundled.ts', import.meta.url))
const startedModule = fileURLToPath(new URL('electron/system/startedModule.ts', import.meta.url))

/** Has what the product starts beside itself, threads and processes, started bundled. */
const startsBundled: Plugin = {
  name: 'starts-bundled',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('/startedModule.ts')) return undefined
    // What it was made from is asked for a second time by its path alone, by nobody.
    return importer === startedBundled ? `${startedModule}?own` : startedBundled
  },
}

export default defineConfig({
  plugins: [startsBundled],
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
          env: inMemory,
          include: ['test/**/*.test.ts'],
          exclude: [windowTests],
          globalSetup: [sampleSetup],
          setupFiles: [chartsSetup, 'test/properties/setup.ts'],
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
          env: inMemory,
          include: [windowTests],
          globalSetup: [windowSetup],
          setupFiles: [screensSetup],
          maxWorkers: 2,
          // What the files share, a process of hosts above all, is made once a worker.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Every place, every file: minutes, which `npm test` does not have.
        extends: true,
        test: {
          name: 'sweeps',
          include: ['test/**/*.sweep.ts'],
          globalSetup: [sampleSetup, windowSetup],
          setupFiles: [chartsSetup, screensSetup],
          maxWorkers: 2,
          isolate: false,
        },
      },
    ],
  },
})
