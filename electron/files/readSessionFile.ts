import type * as z from 'zod'
import { bundleSchema, sessionFile as file } from '../../shared/domain/bundle.ts'
import type { Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import type { BundleRow } from './bundleRow.ts'
import { parseJson, readText } from './text.ts'

/** What session.json says. */
export interface SessionFile {
  session: string
  /** The files beside it, when its writer says so. */
  files: readonly string[] | undefined
  rows: ReadonlyMap<RecordKind, readonly BundleRow[]>
}

/** @throws Problem, 'bad-value' or 'bundle-malformed' of its schema; the session it names must be there, alone */
export function readSessionFile(bytes: Uint8Array): SessionFile {
  const written = parseJson(readText(bytes, file), { file })
  const parsed = bundleSchema.safeParse(written)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue?.path ?? []
    const field = path.map((part, i) =>
      typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`,
    )
    const place: Place = path.length === 0 ? { file } : { file, field: field.join('') }
    throw new Problem(path.length > 3 ? 'bad-value' : 'bundle-malformed', { why: issue?.message ?? '' }, place)
  }
  const { session, files } = parsed.data
  const { rows: writtenRows } = written as z.input<typeof bundleSchema>
  const lists = Object.entries(parsed.data.rows) as [RecordKind, AnyRow[]][]
  const rows = new Map(
    lists.map(([kind, list]) => [
      kind,
      list.map(
        (row, index): BundleRow => ({
          row,
          at: { index },
          number: null,
          asWritten: false,
          raw: () => rawFields(writtenRows[kind]?.[index] ?? {}),
        }),
      ),
    ]),
  )
  const sessions = (rows.get('session') ?? []).map(({ row }) => keyOf('session', row))
  if (sessions.length !== 1 || sessions[0] !== session) {
    throw new Problem('session-not-alone', { session }, { file, field: 'rows.session' })
  }
  return { session, files, rows }
}

function rawFields(written: object): Record<string, string> {
  const raw = Object.entries(written).map(([name, value]) => [name, value === null ? '' : String(value)])
  return Object.fromEntries(raw) as Record<string, string>
}
