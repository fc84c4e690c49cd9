import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { mendRow } from '../../../shared/checks/mend/mend.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { type AnyRow, type Rows, rowsOf } from '../../../shared/tables/record.ts'
import { sessionData } from '../facts/sessionData.ts'

/** Rows in which a finding's mend was made, as the store would have them after the click. */
export function mended(rows: Partial<Rows>, { mend }: CheckedFinding): Rows {
  if (mend === undefined) throw new Error('no mend is offered')
  const session = sessionData(rows)
  const { kind, key } = mend.where
  const row = session.find(kind, key)
  const done = row === undefined ? null : mendRow(mend, toJsonRow(kind, row))
  if (done === null) throw new Error('the record does not say what the mend was made for')
  const left = rowsOf(session.rows, kind).flatMap((one): AnyRow[] => {
    if (keyOf(kind, one) !== key) return [one]
    return done.row === null ? [] : [{ ...one, ...stored(done.row, one) }]
  })
  return { ...session.rows, [kind]: left }
}

/** JSON's digits are rial where the record has rial. */
function stored(json: JsonRow, like: AnyRow): AnyRow {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, typeof like[name] === 'bigint' ? BigInt(String(value)) : value]),
  )
}
