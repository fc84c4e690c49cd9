import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { type DiffPart, wordDiff } from '../../../shared/persian/wordDiff.ts'
import type { Column } from '../../../shared/records/column.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { columnsOf } from '../../../shared/tables/record.ts'

/** A field that a change gave another value. */
export interface RevisedField {
  name: string
  header: string
  parts: DiffPart[]
}

/** The fields that differ between two contents of a record, in the order of its columns, each as people read it. */
export function revisionFields(kind: RecordKind, before: JsonRow, after: JsonRow): RevisedField[] {
  return [...columnsOf(kind)].flatMap(([name, column]) => {
    const [was, is] = [before[name] ?? null, after[name] ?? null]
    if (String(was) === String(is)) return []
    return [{ name, header: column.header, parts: wordDiff(readable(column, was), readable(column, is)) }]
  })
}

function readable(column: Column, value: JsonRow[string]): string {
  if (value === null) return ''
  if (column.type === 'choice') return column.choices[String(value)] ?? String(value)
  if (column.type === 'flag') return value === true ? 'بله' : 'نه'
  if (column.type === 'date') return formatJalaliDate(String(value), 'long')
  return column.type === 'narrative' ? String(value) : toPersianDigits(String(value))
}
