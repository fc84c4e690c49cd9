import type { Row } from '../records/index.ts'

export type MinutesState = Row<'minutes'>['state']

/** What locking asks for: everybody who was present signs, for or against (executive regulation of councils). */
export interface Signing {
  present: number
  signed: number
  /** Whether the session ever had its quorum. */
  wasOfficial: boolean
}

const order: readonly MinutesState[] = ['draft', 'circulated', 'signed', 'locked']

/** Why minutes may not go from one state to another. */
export type MinutesRefusal = 'not-next' | 'signatures-missing' | 'without-quorum' | 'locked'

/**
 * Whether minutes may change their state: a step forward at a time, back to a draft until they are locked. Locked ones
 * stay so, and change by numbered amendments alone.
 */
export function minutesRefusal(from: MinutesState, to: MinutesState, signing: Signing): MinutesRefusal | null {
  if (from === 'locked') return 'locked'
  if (to === 'draft') return null
  if (order.indexOf(to) !== order.indexOf(from) + 1) return 'not-next'
  if (to !== 'locked') return null
  if (!signing.wasOfficial) return 'without-quorum'
  return signing.signed < signing.present ? 'signatures-missing' : null
}
