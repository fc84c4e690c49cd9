import { codeText } from '../persian/codeText.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import { columnsOf } from '../tables/record.ts'
import type { Session } from './session.ts'

/** A record as a sentence calls it: «گزارش مدیریت بحران», «تخصیص ۱۴۰۱، ردیف ۱۰۱۲ (پدافند غیرعامل)». */
export function recordName(session: Session, kind: RecordKind, key: string): string {
  const row = session.find(kind, key)
  const { label, named, phrase }: TableDefinition = tables[kind]
  if (row === undefined) return `${label} ${codeText(key)}`
  if (phrase !== undefined) return phrase(row, session)
  const name = named === undefined ? null : row[named as keyof typeof row]
  return `${label} «${typeof name === 'string' ? name : codeText(key)}»`
}

/** The Persian header of a kind's column; the column's own name for one it does not have. */
export function fieldName(kind: RecordKind, field: string): string {
  return columnsOf(kind).get(field)?.header ?? field
}
