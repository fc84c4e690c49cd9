import type { RecordKind } from '../records/index.ts'

/** A record that a session doesn't look at because its day comes after it; only of the store's newest session. */
export interface LaterRecord {
  kind: RecordKind
  /** As people call it. */
  name: string
  /** ISO 8601. */
  day: string
}
