/**
 * Speed, memory and size of a compile against Chromium printing and Typst, on the same blocks, as whole processes; then
 * of one changed sentence, warm, beside Typst's incremental compiler, of a window's first papers, and of checks.
 * `npm run bench` takes three runs of 50, 200 and 800 pages; `npm run bench -- --quick` one of 50 and 200. Writes
 * out/bench.json and ends with 1 when a bar is missed. `npm run bench -- --profile` prints where our own time goes;
 * `npm run bench -- --window hall:` measures the window's bars alone, those whose names hold the words given.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromiumFlags } from '../fixtures/chromiumFlags.ts'
import { needTool } from '../referees/findTool.ts'
import { provideTools } from '../referees/provideTools.ts'
import { qpdfPageCount } from '../referees/qpdf.ts'
import { archiveBench } from './archiveBench.ts'
import { backupBench } from './backupBench.ts'
import { judge, median, type Row, type Warm } from './bars.ts'
import { checksBench } from './checksBench.ts'
import { importBench } from './importBench.ts'
import { loadBench } from './loadBench.ts'
import { makeDocument } from './makeDocument.ts'
import { type Measured, measureProcess } from './measureProcess.ts'
import { packetBench } from './packetBench.ts'
import { toHtml } from './peers/html.ts'
import { toTypst } from './peers/typst.ts'
import { printProfile } from './profile.ts'
import { comparisonTable, verdictTable, warmTable } from './tables.ts'
import { workbookBench } from './workbookBench.ts'

const quick = process.argv.includes('--quick')
const sizes = quick ? [50, 200] : [50, 200, 800]
const rounds = quick ? 1 : 3
const tools = ['shoranameh', 'chromium', 'typst'] as const
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'out', 'bench')
const fonts = join(dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json')), 'fonts', 'ttf')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
if (process.argv.includes('--profile')) {
  await printProfile(join(root, 'test/bench/renderOurs.js'), folder, sizes)
  process.exit()
}
provideTools(['chromium', 'qpdf'])
const windowOnly = process.argv.indexOf('--window')
if (windowOnly > 0) process.exit(inWindow('windowBench.ts', ...process.argv.slice(windowOnly + 1)) ? 0 : 1)

// Once unmeasured, so that nobody pays for cold disk caches or a first browser profile.
write(5)
for (const tool of tools) await measureProcess(...commandOf(tool, 5))

const runs = new Map<string, Measured[]>()
for (const size of sizes) write(size)
for (let round = 1; round <= rounds; round++) {
  for (const size of sizes) {
    // In turn, so that whatever else the machine does falls on all alike.
    for (const tool of tools) {
      const measured = await measureProcess(...commandOf(tool, size))
      process.stderr.write(`round ${round}: ${tool} ${size} pages ${measured.seconds.toFixed(2)} s\n`)
      runs.set(`${tool} ${size}`, [...(runs.get(`${tool} ${size}`) ?? []), measured])
    }
  }
}

const rows: Row[] = []
for (const size of sizes) for (const tool of tools) rows.push(await rowOf(tool, size))
const demo = join(root, 'resources', 'sample', 'demo.js')
const demoSeconds = existsSync(demo) ? (await measureProcess(process.execPath, [demo])).seconds : undefined
const warm = measureWarm()
const verdicts = judge(rows, demoSeconds, warm)
writeFileSync(join(root, 'out', 'bench.json'), `${JSON.stringify({ rows, demoSeconds, warm, verdicts }, null, 2)}\n`)
process.stdout.write(`${comparisonTable(rows)}\n\n${warmTable(warm)}\n\n${verdictTable(verdicts)}\n`)
const others = quick
  ? []
  : [
      await importBench(),
      await workbookBench(),
      await archiveBench(),
      await backupBench(),
      await loadBench(),
      await packetBench(),
      checksBench(),
      inWindow('windowBench.ts'),
      inWindow('newcomerBench.ts'),
    ]
process.exitCode = verdicts.every(({ met }) => met) && others.every(held => held) ? 0 : 1

/** Bars of the window, in a process of its own: it knows the DOM. */
function inWindow(bench: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [join(root, 'test/window', bench), ...args], { stdio: 'inherit' }).status === 0
}

/** In a process of its own, as a window's is. */
function measureWarm(): Warm {
  const { stdout } = spawnSync(
    process.execPath,
    ['startBundled.ts', 'warm.ts'].map(name => join(root, 'test/bench', name)),
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  )
  return JSON.parse(stdout) as Warm
}

function write(size: number): void {
  const document = makeDocument(size)
  writeFileSync(join(folder, `${size}.json`), JSON.stringify(document))
  writeFileSync(join(folder, `${size}.html`), toHtml(document, pathToFileURL(fonts).href))
  writeFileSync(join(folder, `${size}.typ`), toTypst(document))
}

/** What each tool's process is started with. */
function commandOf(tool: Row['tool'], size: number): [program: string, words: string[]] {
  const target = pdfOf(tool, size)
  if (tool === 'shoranameh')
    return [process.execPath, [join(root, 'test/bench/renderOurs.js'), join(folder, `${size}.json`), target]]
  if (tool === 'typst')
    return [process.execPath, [join(root, 'test/bench/peers/printTypst.ts'), join(folder, `${size}.typ`), target]]
  return [
    needTool('chromium'),
    [
      '--headless',
      ...chromiumFlags,
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(join(folder, `${size}.html`)).href,
    ],
  ]
}

async function rowOf(tool: Row['tool'], size: number): Promise<Row> {
  const measured = runs.get(`${tool} ${size}`) ?? []
  const peaks = measured.map(({ peakMB }) => peakMB).filter(peak => peak !== null)
  return {
    tool,
    size,
    pages: await qpdfPageCount(pdfOf(tool, size)),
    seconds: median(measured.map(({ seconds }) => seconds)),
    peakMB: peaks.length === 0 ? null : median(peaks),
    fileMB: statSync(pdfOf(tool, size)).size / 2 ** 20,
  }
}

function pdfOf(tool: Row['tool'], size: number): string {
  return join(folder, `${tool}-${size}.pdf`)
}
