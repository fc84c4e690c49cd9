import { join } from 'node:path'
import type { DrawnChart } from '../../shared/api/charts.ts'
import { chartsOf } from '../../shared/charts/index.ts'
import type { Edition } from '../../shared/document.ts'
import { openView } from '../../shared/domain/openView.ts'
import { Problem } from '../../shared/problem.ts'
import type { Store } from '../store/database.ts'
import { wholeSession } from '../store/sessions.ts'
import { writeOutput } from './outputFile.ts'
import { sessionInMemory } from './sessionInMemory.ts'

/** Every chart of a session's departments, as the window draws them. */
export async function listCharts(store: Store, session: string): Promise<DrawnChart[]> {
  const charts = chartsOf(await sessionInMemory(store, session))
  return charts.map(({ name, department: { code, name: title }, spec, kinds }) => {
    return { name, department: { code, name: title }, spec, kinds: [...kinds] }
  })
}

/** One chart as files. @throws Problem 'unknown-record' */
export async function chartPicture(store: Store, session: string, name: string): Promise<{ svg: string; png: string }> {
  const chart = chartsOf(await sessionInMemory(store, session)).find(one => one.name === name)
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
  const data = await wholeSession(store, session)
  const charts = chartsOf(edition === 'public' ? openView(data) : data)
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
