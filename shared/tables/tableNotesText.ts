import type { TablePreview } from '../api/tables.ts'
import { wholeCity } from '../domain/place.ts'
import { isolate } from '../persian/isolate.ts'
import type { RecordKind } from '../records/index.ts'
import { columnsOf } from './record.ts'

/** What is taken for granted of a table, and what of it is left out, in Persian: a sentence each, none for nothing. */
export function tableNotesText(kind: RecordKind, { unknown, assumed }: TablePreview): string[] {
  const granted = assumed.map(({ column, cell }) => {
    const said = cell === wholeCity.code ? wholeCity.name : cell
    return `«${columnsOf(kind).get(column)?.header ?? column}»: ${isolate(said)}`
  })
  return [
    ...(unknown.length === 0
      ? []
      : [`ستونی که شناخته نشد و کنار می‌ماند: ${unknown.map(header => `«${isolate(header)}»`).join('، ')}`]),
    ...(granted.length === 0 ? [] : [`آنچه پرونده نگفته است برای رکوردهای جدید چنین فرض می‌شود: ${granted.join('، ')}`]),
  ]
}
