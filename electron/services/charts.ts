import { join } from 'node:path'
import { chartsOf } from '../../shared/charts/index.ts'
import type { Edition } from '../../shared/document.ts'
import { openView } from '../../shared/domain/openView.ts'
import type { Store } from '../store/database.ts'
import { wholeSession } from '../store/sessions.ts'
import { writeOutput } from './outputFile.ts'

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
