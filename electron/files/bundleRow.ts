import { sessionFile } from '../../shared/domain/bundle.ts'
import type { Place } from '../../shared/problems/place.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import { columnsOf } from '../../shared/tables/record.ts'
import type { SourceRow } from '../../shared/tables/rowSource.ts'

/** A row of a CSV as a spreadsheet numbers it, the header being row 1; or an index in an array of session.json. */
export type BundlePlace = { file: string; number: number } | { index: number }

/** A row of a bundle and where it stands in it. */
export interface BundleRow extends SourceRow {
  at: BundlePlace
}

/** Where one column of a row stands, as its owner would look it up. */
export function placeOf(kind: RecordKind, at: BundlePlace, column: string): Place {
  return 'index' in at
    ? { file: sessionFile, field: `rows.${kind}[${at.index}].${column}` }
    : { file: at.file, row: at.number, field: columnsOf(kind).get(column)?.header ?? column }
}
