import type { RecordKind } from '../../shared/records/index.ts'

interface RecordAddress {
  kind: RecordKind
  key: string
  /** The session it lies under, for what is edited in a session. */
  session: string | null
  /** The column to stand on. */
  field?: string
}

/** The route on which a record can be seen and mended: its session's workspace, or its row in the library. */
export function recordPlace({ kind, key, session, field }: RecordAddress): string {
  const record = encodeURIComponent(key)
  const at = field === undefined ? '' : `?field=${field}`
  if (session !== null && kind === 'report') return `/session/${session}/collect/${record}${at}`
  if (session !== null && (kind === 'session' || kind === 'agendaItem')) return `/session/${session}/collect`
  return `/library/${kind}?record=${record}${field === undefined ? '' : `&field=${field}`}`
}
