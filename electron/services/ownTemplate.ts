import { toPersianDigits } from '../../shared/persian/digits.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { findTop } from '../../shared/tables/findTable.ts'
import { templateShared } from '../../shared/tables/templateSheet.ts'
import {
  readStamp,
  refuseOtherTemplate,
  stampProperty,
  stampSheetName,
  type TemplateStamp,
} from '../../shared/tables/templateStamp.ts'
import type { OpenWorkbook } from '../files/workbook/openWorkbook.ts'
import { firstOf } from '../files/workbook/sheetTable.ts'
import type { Access } from '../store/access.ts'
import { findRecord, listRecords } from '../store/records.ts'
import { lastReport } from './lastReport.ts'

/** What a workbook says of itself where it is one of our forms; undefined for any other. */
export function stampOf({ sheets, properties }: OpenWorkbook): TemplateStamp | undefined {
  const own = sheets.find(({ name }) => name === stampSheetName)
  return readStamp(own === undefined ? [] : firstOf(own.rows), properties[stampProperty])
}

/** What all rows of a form's sheet have in the columns that it leaves out. @param first its first rows */
export function formShared(
  { department }: TemplateStamp,
  kind: RecordKind,
  first: readonly (readonly string[])[],
): Record<string, string> {
  const { columns } = findTop(tables[kind].columns, first)
  const given = columns.flatMap(column => (column == null ? [] : [column.name]))
  return templateShared(kind, department, given)
}

/**
 * Refuses a form of another council, of a department that is not there, or of a session before the one that its
 * department reports to now.
 * @param department the one whose form it has to be, by its code; any without it
 * @throws Problem as `refuseOtherTemplate` does
 */
export async function refuseForeignForm(state: Access, stamp: TemplateStamp, department?: string): Promise<void> {
  const [council] = await listRecords(state, 'council')
  const wanted = department === undefined ? undefined : await findRecord(state, 'department', department)
  const last = await lastReport(state, stamp.department)
  const made = await findRecord(state, 'session', stamp.session)
  refuseOtherTemplate(stamp, {
    council: council?.code,
    session: last?.session,
    madeFor: made && toPersianDigits(String(made.numberInTerm)),
    department: wanted,
  })
}
