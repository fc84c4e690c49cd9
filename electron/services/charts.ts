import { join } from 'node:path'
import type { DrawnChart } from '../../shared/api/charts.ts'
import { chartsOf, type NamedChart } from '../../shared/charts/index.ts'
import type { Edition } from '../../shared/document.ts'
import { openView } from '../../shared/domain/openView.ts'
import { Problem } from '../../shared/problem.ts'
import type { Store } from '../store/database.ts'
import { writeOutput } from './outputFile.ts'
import { sessionInMemory } from './sessionInMemory.ts'

/** Every chart of a session's departments, as the window draws them. */
export async function listCharts(store: Store, session: string): Promise<DrawnChart[]> {
  const charts = await chartsIn(store, session, 'closed')
  return charts.map(({ name, department: { code, name: title }, spec, kinds }) => {
    return { name, department: { code, name: title }, spec, kinds: [...kinds] }
  })
}

/** One chart as files. @throws Problem 'unknown-record' */
export async function chartPicture(store: Store, session: string, name: string): Promise<{ svg: string; png: string }> {
  const charts = await chartsIn(store, session, 'closed')
  const chart = charts.find(one => one.name === name)
  if (chart === undefined)
    throw new Problem('unknown-record', 'این نمودار دیگر نیست؛ شاید داده‌هایش دگرگون شده است. صفحه را دوباره ببینید.')
  const { exportChart } = await import('../charts/exportChart.ts')
  const { svg, png } = exportChart(chart.spec)
  return { svg, png: png.toString('base64') }
}

/**
 * Writes every chart of a session's departments as SVG and PNG into a folder, a public edition's from open records only.
 * @returns the files, in the order of departments and charts
 */
export async function writeCharts(
  store: Store,
  { session, edition, out }: { session: string; edition: Edition; out: string },
): Promise<{ files: string[] }> {
  const charts = await chartsIn(store, session, edition)
  // Loaded only here: the canvas would slow every other call's start.
  const { exportChart } = await import('../charts/exportChart.ts')
  const files: string[] = []
  for (const { name, spec } of charts) {
    const { svg, png } = exportChart(spec, edition === 'closed' ? 'غیرعلنی' : '')
    for (const [type, bytes] of [
      ['svg', Buffer.from(svg)],
      ['png', png],
    ] as const) {
      const file = join(out, `${name}.${type}`)
      await writeOutput(file, bytes)
      files.push(file)
    }
  }
  return { files }
}

/**
 * The charts of a session's departments from the rows that its briefing of this edition is made of, whoever asks: the
 * same records, the same years. @throws Problem 'unknown-record'; 'closed-fact' for a public edition of a closed session
 */
async function chartsIn(store: Store, session: string, edition: Edition): Promise<NamedChart[]> {
  const data = await sessionInMemory(store, session)
  return chartsOf(edition === 'public' ? openView(data) : data)
}
