import { sessionFile } from '../../shared/domain/bundle.ts'
import type { AnyRow } from '../../shared/domain/record.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type BundlePlace, type BundleRow, type BundleRows, placeOf } from './bundleRow.ts'

interface Keys {
  has(key: string): boolean
  size: number
}

/** The keys of a bundle's records; a series' own are not among them. */
export type BundleKeys = ReadonlyMap<RecordKind, Keys>

/**
 * What no single row can tell: keys are unique, every code that is referred to exists, and the session is there, alone.
 * @throws Problem 'duplicate-code', 'unknown-reference' or 'bad-bundle'
 */
export function checkBundle(session: string, rows: BundleRows): BundleKeys {
  const keys = new Map(recordKinds.map(kind => [kind, uniqueKeys(kind, rows.get(kind) ?? [])]))
  const sessions = keys.get('session')
  if (sessions?.size !== 1 || !sessions.has(session)) {
    const message = `بسته باید همان یک جلسه را داشته باشد که در session آمده است («${session}»).`
    throw new Problem('bad-bundle', { text: message }, { file: sessionFile, field: 'rows.session' })
  }
  for (const kind of recordKinds) {
    const check = referenceCheck(kind, keys)
    for (const { row, at } of rows.get(kind) ?? []) check(row, at)
  }
  return keys
}

type RowCheck = (row: AnyRow, at: BundlePlace) => void

/** A check that what a row of the kind refers to is in the bundle. It throws Problem 'unknown-reference'. */
export function referenceCheck(kind: RecordKind, keys: BundleKeys): RowCheck {
  const references = referencesOf(kind).map(({ column, to }) => ({ column, to, known: keys.get(to) }))
  return (row, at) => {
    for (const { column, to, known } of references) {
      const code = row[column] ?? null
      if (code === null || known?.has(String(code))) continue
      const message = `«${tables[to].label}» با کد «${String(code)}» در بسته نیست؛ کد را درست کنید یا آن را بیفزایید.`
      throw new Problem('unknown-reference', { text: message }, placeOf(kind, at, column))
    }
  }
}

/** A check that no row of the kind has a key that one before it had. It throws Problem 'duplicate-code'. */
export function uniqueCheck(kind: RecordKind, seen = new Map<string, number>()): RowCheck {
  return (row, at) => {
    const key = keyOf(kind, row)
    const first = seen.get(key)
    if (first !== undefined) {
      const where = 'number' in at ? toPersianDigits(`در ردیف ${first} هم`) : 'دو بار'
      const message = `«${tables[kind].label}» با کد «${key}» ${where} آمده است؛ یکی را بردارید.`
      throw new Problem('duplicate-code', { text: message }, placeOf(kind, at, tables[kind].key[0] ?? 'code'))
    }
    seen.set(key, 'number' in at ? at.number : at.index)
  }
}

function uniqueKeys(kind: RecordKind, rows: readonly BundleRow[]): Keys {
  const seen = new Map<string, number>()
  const check = uniqueCheck(kind, seen)
  for (const { row, at } of rows) check(row, at)
  return seen
}
