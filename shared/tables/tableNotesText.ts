import { isolate } from '../persian/isolate.ts'
import type { RecordKind } from '../records/index.ts'
import { columnsOf } from './record.ts'

interface TableNotes {
  /** Headers of columns that are left out. */
  unknown: readonly string[]
  /** What rows are taken to have, by column, as a cell would say it. */
  assumed: readonly { column: string; cell: string }[]
}

/** What is taken for granted of a table, and what of it is left out, in Persian: a sentence each, none for nothing. */
export function tableNotesText(kind: RecordKind, { unknown, assumed }: TableNotes): string[] {
  const granted = assumed.map(
    ({ column, cell }) => `«${columnsOf(kind).get(column)?.header ?? column}»: ${isolate(cell)}`,
  )
  return [
    ...(unknown.length === 0
      ? []
      : [`ستونی که شناخته نشد و کنار می‌ماند: ${unknown.map(header => `«${isolate(header)}»`).join('، ')}`]),
    ...(granted.length === 0 ? [] : [`آنچه پرونده نگفته است برای رکوردهای جدید چنین فرض می‌شود: ${granted.join('، ')}`]),
  ]
}
