import { dashboards } from '../../../shared/documents/dashboards.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { describeFile, readEdition } from './export.ts'
import { onlySession } from './onlySession.ts'

const usage =
  'table <kind|dashboard> [--store F] [--session CODE] [--edition public|closed] [--department CODE] [--compare CODE|none] --out F.xlsx|F.csv|F.pdf'

export const tableCommand = defineCommand({
  name: 'table',
  usage,
  summary:
    'همهٔ رکوردهای یک جدول را در پروندهٔ Excel یا CSV می‌نویسد؛ جدول با نام آن در بسته (budgetLine) یا به فارسی (ردیف بودجه) خوانده می‌شود. داشبوردهای یک جلسه (indicators، budget، crisis، energy) با جدول‌ها و ارقام نمودارهایشان نوشته می‌شوند، یا به صورت صفحهٔ چاپی (PDF) با مقایسه با جلسهٔ پیش.',
  async run(args) {
    const { positional, option } = readArguments(
      args,
      1,
      ['store', 'edition', 'session', 'department', 'compare', 'out'],
      usage,
    )
    const name = positional[0] ?? ''
    const dashboard = dashboards.find(({ path: own }) => own === name)?.path
    const path = userPath(required(option('out'), usage))
    const edition = readEdition(option('edition'))
    const app = await openSource(userPath(option('store') ?? 'shoranameh.db'))
    try {
      if (dashboard === undefined) return await app.api.tables.export({ kind: kindNamed(name), edition, path })
      const session = option('session') ?? (await onlySession(app))
      const [department, compare] = [option('department'), option('compare')]
      const comparedTo = compare === 'none' ? null : compare
      return await app.api.tables.exportDashboard({ dashboard, session, edition, department, comparedTo, path })
    } finally {
      app.close()
    }
  },
  describe: written => describeFile(written, 'این جدول'),
})

/** The kind of a name that a bundle or people have for it. @throws Problem 'table-unknown' */
export function kindNamed(name: string): RecordKind {
  const kind = recordKinds.find(one => [one, tables[one].label, tables[one].plural].includes(name))
  if (kind === undefined) throw new Problem('table-unknown', { name, known: recordKinds })
  return kind
}
