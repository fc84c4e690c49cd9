import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDocument } from './makeDocument.ts'
import { measureProcess } from './measureProcess.ts'
import { aligned } from './tables.ts'

/** Parts of the program a sample is counted for: the first whose pattern its frame's address or name matches. */
const parts: readonly [name: string, pattern: RegExp][] = [
  ['garbage collection', /^\(garbage collector\)/],
  ['HarfBuzz', /wasm:|node_modules\/harfbuzzjs/],
  ['bidi-js', /node_modules\/bidi-js/],
  ['pdfmake', /node_modules\/(pdfmake|linebreak|xmldoc|sax)\//],
  ['pdfkit and fontkit (subsets)', /node_modules\//],
  ['our text: shaping, order, codes', /electron\/typesetter\/(text|fonts)\//],
  ['our layout: lines, pages, tags', /electron\/typesetter\//],
  ['our blocks', /electron\/pdf\/|shared\//],
  ['compression', /node:zlib/],
]

/** Charts draw through Chart.js and the canvas, which are no part of pdfkit. */
const charts = /electron\/charts\/|node_modules\/(chart\.js|@napi-rs|@kurkle)\/|shared\/charts\//

/** What is loading when it is anywhere on the stack. */
const loading = /node:internal\/(modules|bootstrap|main)/

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  samples: number[]
  /** Microseconds before each sample. */
  timeDeltas: number[]
}

/**
 * Prints where the main thread's time goes and how much memory a compile of each size needs.
 * @param renderer the script that sets document.json to out.pdf
 */
export async function printProfile(renderer: string, folder: string, sizes: readonly number[]): Promise<void> {
  const columns: Map<string, number>[] = []
  const peaks: string[] = []
  for (const size of sizes) {
    const words = [renderer, join(folder, `${size}.json`), join(folder, `${size}.pdf`), 'profiled']
    writeFileSync(words[1] ?? '', JSON.stringify(makeDocument(size)))
    // The first run keeps compiled code for the next, as every run but a machine's first finds it.
    const { peakMB } = await measureProcess(process.execPath, words)
    peaks.push(peakMB === null ? '–' : peakMB.toFixed(0))
    const profiles = join(folder, `profile-${size}`)
    rmSync(profiles, { recursive: true, force: true })
    mkdirSync(profiles)
    const profiling = ['--cpu-prof', '--cpu-prof-interval=500', `--cpu-prof-dir=${profiles}`]
    await measureProcess(process.execPath, [...profiling, ...words])
    columns.push(timeByPart(profiles))
  }
  const sums = columns.map(column => [...column.values()].reduce((sum, time) => sum + time, 0))
  const names = ['loading modules and fonts', ...parts.map(([name]) => name), 'charts', 'the rest of Node']
  const lines = names.map(name => [
    name,
    ...columns.flatMap((column, index) => {
      const time = column.get(name) ?? 0
      return [time.toFixed(0), `${((time / (sums[index] ?? 1)) * 100).toFixed(0)}%`]
    }),
  ])
  const heading = ['main thread, ms', ...sizes.flatMap(size => [`${size} pages`, ''])]
  const all = ['all', ...sums.flatMap(sum => [sum.toFixed(0), ''])]
  process.stdout.write(
    `${aligned([heading, ...lines, all, ['peak memory, MB', ...peaks.flatMap(peak => [peak, ''])]])}\n`,
  )
}

/** Milliseconds by part; of several threads the one that worked longest is the renderer. */
function timeByPart(folder: string): Map<string, number> {
  const threads = readdirSync(folder).map(file => {
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile
    return { profile, nodes: profile.nodes.length }
  })
  const profile = threads.sort((one, other) => other.nodes - one.nodes)[0]?.profile
  const times = new Map<string, number>()
  if (!profile) return times
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName} ${callFrame.url}`]))
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)))
  const partOf = new Map<number, string>()
  const find = (id: number): string => {
    const known = partOf.get(id)
    if (known !== undefined) return known
    const part = within(id) ? 'loading modules and fonts' : ownPart(frames.get(id) ?? '')
    partOf.set(id, part)
    return part
  }
  const within = (id: number | undefined): boolean =>
    id !== undefined && (loading.test(frames.get(id) ?? '') || within(parents.get(id)))
  profile.samples.forEach((id, index) => {
    if (/^\((idle|program|root)\)/.test(frames.get(id) ?? '')) return
    const part = find(id)
    times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000)
  })
  return times
}

function ownPart(frame: string): string {
  if (charts.test(frame)) return 'charts'
  return parts.find(([, pattern]) => pattern.test(frame))?.[0] ?? 'the rest of Node'
}
