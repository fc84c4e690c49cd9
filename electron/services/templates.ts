import type { Edition } from '../../shared/document.ts'
import { closedMark } from '../../shared/documents/issue.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind, Row } from '../../shared/records/index.ts'
import { reportedKinds } from '../../shared/tables/templateSheet.ts'
import { templateWorkbook } from '../../shared/tables/templateWorkbook.ts'
import type { Access } from '../store/access.ts'
import { type Store, snapshot } from '../store/database.ts'
import { listRecords } from '../store/records.ts'
import { writeWorkbookInWorker } from '../xlsx/writeWorkbookInWorker.ts'
import { departmentRecords } from './departmentRecords.ts'
import { lastReport } from './lastReport.ts'
import { writeOutput } from './outputFile.ts'
import { unitReader } from './rowsAround.ts'
import type { Service } from './service.ts'
import { tableMoney, workbookType } from './tableExport.ts'

export const templates: Service<'templates'> = ({ store }) => ({
  download: input => downloadTemplate(store, input),
  export: async ({ path, ...wanted }) => {
    const { file, closed } = await downloadTemplate(store, wanted)
    await writeOutput(path, await file.bytes())
    return { path, closed }
  },
})

interface WantedTemplate {
  department: string
  edition: Edition
}

/** A department's form, as one state of the store has its records. @throws Problem 'department-unknown' */
async function downloadTemplate(
  store: Store,
  { department: code, edition }: WantedTemplate,
): Promise<{ file: File; closed: number }> {
  const { workbook, name, closed } = await snapshot(store, async state => {
    const departments = await listRecords(state, 'department')
    const department = departments.find(one => one.code === code || one.name === code)
    if (department === undefined)
      throw new Problem('no-such-department', { code, known: departments.map(one => one.code) })
    const records = await departmentRecords(state, department, edition)
    const { mark } = closedMark({ edition: records.closed > 0 ? 'closed' : 'public' })
    const made = templateWorkbook({
      ...records,
      mark,
      stamp: await stampFor(state, department),
      money: await tableMoney(state),
      unitOf: await unitsByKind(state),
    })
    return { workbook: made, name: department.name, closed: records.closed }
  })
  const { bytes } = await writeWorkbookInWorker(workbook)
  const mark = closed === 0 ? '' : ' – غیرعلنی'
  return { file: new File([bytes], `الگوی ${name}${mark}.xlsx`, { type: workbookType }), closed }
}

async function stampFor(state: Access, { code, name }: Row<'department'>) {
  const [council] = await listRecords(state, 'council')
  const { session = '', period = '' } = (await lastReport(state, code)) ?? {}
  return { council: council?.code ?? '', department: code, name, session, period }
}

async function unitsByKind(state: Access): Promise<(kind: RecordKind, code: string) => string | undefined> {
  const readers = new Map(
    await Promise.all(reportedKinds.map(async kind => [kind, await unitReader(state, kind)] as const)),
  )
  return (kind, code) => readers.get(kind)?.(code)
}
