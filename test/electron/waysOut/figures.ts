import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordKinds } from '../../../shared/records/index.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { digestOf, filesIn, partsOf, unzipped } from './takenFiles.ts'
import { each, session, type WayOut } from './wayOut.ts'

/** Kinds of which a table can hold closed records; the others name places and people, and a table of them is within. */
const closable = recordKinds.filter(kind => !['person', 'office', 'department', 'district'].includes(kind))

/** Ways on which charts, tables, forms and bundles leave. */
export const figureWays: Readonly<Record<string, WayOut>> = {
  'charts on the screen': {
    by: ['charts.list'],
    take: ({ api }) => api.charts.list({ session, edition: 'public' }),
  },
  'a chart that is saved, copied or printed': {
    by: ['charts.picture'],
    isLong: 'their item',
    take: async ({ api }) => {
      const charts = await api.charts.list({ session, edition: 'public' })
      const byKind = Map.groupBy(charts, ({ spec }) => spec.form)
      const some = [...byKind.values()].flatMap(([first]) => first?.name ?? [])
      return each(some, async name => {
        const { svg, png, alternative } = await api.charts.picture({ session, name, edition: 'public' })
        return [svg.name, await svg.text(), png.name, await png.text(), alternative]
      })
    },
  },
  'charts that the terminal writes': {
    by: ['charts.write', 'charts'],
    isLong: true,
    take: async ({ store, folder }) => {
      const out = join(folder, 'charts')
      const { stdout, stderr } = await runCommand(['charts', store, '--session', session, '--out', out])
      return [stdout.replaceAll(folder, ''), stderr, await filesIn(out)]
    },
  },
  'a bundle that the window saves': {
    by: ['bundles.download'],
    take: async ({ api }) => {
      const { file, closed } = await api.bundles.download({ session, edition: 'public' })
      return [file.name, closed, unzipped(await file.bytes())]
    },
  },
  'a bundle that the terminal writes': {
    by: ['bundles.export', 'export'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'bundle')
      const args = ['export', '--store', store, '--session', session, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(args)
      return [stdout.replaceAll(folder, ''), stderr, await filesIn(out)]
    },
  },
  'sums of energy without closed accounts': {
    by: ['energy.sums'],
    take: async ({ api }) => {
      const sums = await api.energy.sums({ from: '1395-01', to: '1402-12', openOnly: true })
      return sums.map(sum => ({ ...sum, energy: String(sum.energy), cost: String(sum.cost) }))
    },
  },
  'a table as a file': {
    by: ['tables.download'],
    take: ({ api }) =>
      each(closable, async kind => {
        const { file, closed } = await api.tables.download({ kind, edition: 'public' })
        return [closed, await file.text()]
      }),
  },
  'a table as a workbook': {
    by: ['tables.download'],
    take: ({ api }) =>
      // Its rows are those of the other format, where every kind is taken.
      each(['budgetLine', 'statement'] as const, async kind => {
        const { file, closed } = await api.tables.download({ kind, edition: 'public', format: 'xlsx' })
        return [closed, partsOf(await file.bytes())]
      }),
  },
  'a dashboard as a workbook, as CSV and as a page': {
    by: ['tables.downloadDashboard'],
    isLong: 'their item',
    take: ({ api }) =>
      each(['budget', 'energy'] as const, async dashboard => {
        const wanted = { dashboard, session, edition: 'public' } as const
        const [workbook, csv] = [
          await api.tables.downloadDashboard({ ...wanted, format: 'xlsx' }),
          await api.tables.downloadDashboard({ ...wanted, format: 'csv' }),
        ]
        const page = await api.tables.downloadDashboard({ ...wanted, format: 'pdf' })
        return [
          workbook.file.name,
          workbook.closed,
          partsOf(await workbook.file.bytes()),
          await csv.file.text(),
          page.file.name,
          digestOf(await page.file.bytes()),
        ]
      }),
  },
  'a dashboard that the terminal writes': {
    by: ['tables.exportDashboard', 'table'],
    async take({ store, folder }) {
      const out = join(folder, 'dashboard.csv')
      const of = ['table', 'crisis', '--store', store, '--session', session, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(of)
      return [stdout.replaceAll(folder, ''), stderr, (await readFile(out)).toString()]
    },
  },
  'a session for calendars': {
    by: ['documents.calendar'],
    take: async ({ api }) => {
      const { file } = await api.documents.calendar({ session, edition: 'public' })
      return [file.name, await file.text()]
    },
  },
  'a session for calendars that the terminal writes': {
    by: ['documents.writeCalendar', 'calendar'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'session.ics')
      const of = ['calendar', store, '--session', session, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(of)
      return [stdout.replaceAll(folder, ''), stderr, (await readFile(out)).toString()]
    },
  },
  'a department’s form': {
    by: ['templates.download'],
    take: async ({ api }) => {
      const departments = await api.records.list({ kind: 'department' })
      return each(
        departments.flatMap(({ code }) => (['crisis', 'energy'].includes(String(code)) ? [String(code)] : [])),
        async department => {
          const { file, closed } = await api.templates.download({ department, edition: 'public' })
          return [closed, partsOf(await file.bytes())]
        },
      )
    },
  },
  'a department’s form that the terminal writes': {
    by: ['templates.export', 'template'],
    take: async ({ store, folder }) => {
      const out = join(folder, 'form.xlsx')
      const of = ['template', '--department', 'crisis', '--store', store, '--edition', 'public', '--out', out]
      const { stdout, stderr } = await runCommand(of)
      return [stdout.replaceAll(folder, ''), stderr, partsOf(await readFile(out))]
    },
  },
  'a table that the terminal writes': {
    by: ['tables.export', 'table'],
    take: ({ store, folder }) =>
      each(['xlsx', 'csv'], async format => {
        const out = join(folder, `table.${format}`)
        const of = ['table', 'budgetLine', '--store', store, '--edition', 'public', '--out', out]
        const { stdout, stderr } = await runCommand(of)
        const bytes = await readFile(out)
        return [stdout.replaceAll(folder, ''), stderr, format === 'csv' ? bytes.toString() : partsOf(bytes)]
      }),
  },
}
