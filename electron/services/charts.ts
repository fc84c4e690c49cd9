import { join } from 'node:path'
import type { DrawnChart } from '../../shared/api/charts.ts'
import { type EditionChart, editionCharts } from '../../shared/charts/editionCharts.ts'
import type { Edition } from '../../shared/document.ts'
import { closedMark } from '../../shared/documents/issue.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { tables } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import { councilOf, sessionOf } from '../../shared/session/sessionRows.ts'
import { writeOutput } from './outputFile.ts'
import type { Service } from './service.ts'
import type { SessionCache } from './sessionCache.ts'

export const charts: Service<'charts'> = ({ sessionCache }) => ({
  list: ({ session, edition }) => listCharts(sessionCache, session, edition),
  picture: input => chartPicture(sessionCache, input),
  write: input => writeCharts(sessionCache, input),
})

/** Every chart of a session's departments, as the window draws them. @throws Problem as `publicView` does */
async function listCharts(sessionCache: SessionCache, session: string, edition: Edition): Promise<DrawnChart[]> {
  const drawn = editionCharts(await sessionCache.loadToPrint(session), edition)
  return drawn.map(({ department: { code, name }, kinds, ...chart }) => {
    return { ...chart, department: { code, name }, kinds: [...kinds] }
  })
}

/** One chart as files that say by themselves whose they are. */
interface ChartPicture {
  svg: File
  png: File
  alternative: string
}

/**
 * One chart of an edition; only what rests on closed rows is marked. @throws Problem 'session-unknown', and as
 * `publicView` does
 */
async function chartPicture(
  sessionCache: SessionCache,
  { session, name: wanted, edition }: { session: string; name: string; edition: Edition },
): Promise<ChartPicture> {
  const data = await sessionCache.load(session)
  const chart = editionCharts(data, edition).find(one => one.name === wanted)
  if (chart === undefined) throw new Problem('chart-gone', {})
  const { exportChart } = await import('../charts/exportChart.ts')
  const shown = chart.isClosed ? 'closed' : 'public'
  const { svg, png, alternative } = exportChart(chart.spec, textAround(data, chart, shown))
  const name = fileName(chart, shown)
  return {
    svg: new File([svg], `${name}.svg`, { type: 'image/svg+xml' }),
    png: new File([png], `${name}.png`, { type: 'image/png' }),
    alternative,
  }
}

/**
 * Writes every chart of a session's departments as SVG and PNG into a folder, from the rows that its briefing of this
 * edition is made of: a public edition's from open records only; each of a closed edition's is marked.
 * @returns the files, in the order of departments and charts
 */
async function writeCharts(
  sessionCache: SessionCache,
  { session, edition, out }: { session: string; edition: Edition; out: string },
): Promise<{ files: string[] }> {
  const data = await sessionCache.load(session)
  // Loaded only here: the canvas would slow every other call's start.
  const { exportChart } = await import('../charts/exportChart.ts')
  const files: string[] = []
  for (const chart of editionCharts(data, edition)) {
    const { svg, png } = exportChart(chart.spec, textAround(data, chart, edition))
    for (const [type, bytes] of [
      ['svg', Buffer.from(svg)],
      ['png', png],
    ] as const) {
      const file = join(out, `${fileName(chart, edition)}.${type}`)
      await writeOutput(file, bytes)
      files.push(file)
    }
  }
  return { files }
}

const fileName = ({ name }: EditionChart, edition: Edition) => (edition === 'closed' ? `${name}-غیرعلنی` : name)

/** Department and unit over the picture; under it council, session and day, and the tables it was drawn from. */
function textAround(session: Session, { spec, department, kinds, closedNote }: EditionChart, edition: Edition) {
  const { numberInTerm, date } = sessionOf(session)
  const { mark = '' } = closedMark({ edition })
  const unit = spec.unit === '' ? '' : ` · به ${spec.unit}`
  const call = `جلسهٔ ${toPersianDigits(String(numberInTerm))}، ${formatJalaliDate(date, 'long')}`
  return {
    mark,
    notes: [`${department.name}${unit}`, closedNote, spec.note ?? ''].filter(note => note !== ''),
    footer: [
      [councilOf(session).name, call, mark].filter(part => part !== '').join(' · '),
      `منبع: ${kinds.map(kind => tables[kind].plural).join('، ')}`,
    ],
  }
}
