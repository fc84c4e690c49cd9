import { sessionFile } from '../../shared/domain/bundle.ts'
import { Problem } from '../../shared/problem.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { BundleRows } from './readBundle.ts'

/**
 * What no single row can tell: keys are unique, every code that is referred to exists, and the session is there, alone.
 * @throws Problem 'duplicate-code', 'unknown-reference' or 'bad-bundle'
 */
export function checkBundle(session: string, rows: BundleRows): void {
  const keys = new Map(recordKinds.map(kind => [kind, uniqueKeys(kind, rows)]))
  const sessions = keys.get('session')
  if (sessions?.size !== 1 || !sessions.has(session)) {
    const message = `بسته باید همان یک جلسه را داشته باشد که در session آمده است («${session}»).`
    throw new Problem('bad-bundle', message, { file: sessionFile, field: 'rows.session' })
  }
  for (const kind of recordKinds)
    for (const { column, to } of referencesOf(kind))
      for (const { row, at } of rows.get(kind) ?? []) {
        const code = row[column] ?? null
        if (code === null || keys.get(to)?.has(String(code))) continue
        const message = `«${tables[to].label}» با کد «${String(code)}» در بسته نیست؛ کد را درست کنید یا آن را بیفزایید.`
        throw new Problem('unknown-reference', message, at(column))
      }
}

function uniqueKeys(kind: RecordKind, rows: BundleRows): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const { row, at } of rows.get(kind) ?? []) {
    const key = keyOf(kind, row)
    if (seen.has(key))
      throw new Problem(
        'duplicate-code',
        `«${tables[kind].label}» با کد «${key}» دو بار آمده است؛ یکی را بردارید.`,
        at(tables[kind].key[0] ?? 'code'),
      )
    seen.add(key)
  }
  return seen
}
