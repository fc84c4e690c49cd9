import type { Column } from '../../../shared/columnTypes/index.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { type DiffPart, wordDiff } from '../../../shared/persian/wordDiff.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { columnsOf } from '../../../shared/tables/record.ts'
import { printCell } from '../../../shared/tables/showCell.ts'

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

/** As paper says it; without isolates, which the comparison of words would part. */
const readable = (column: Column, value: JsonRow[string]): string => stripIsolates(printCell(column, value))
