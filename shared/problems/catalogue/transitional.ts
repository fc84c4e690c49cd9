import type { Messages } from './messages.ts'

/** Codes whose messages are still written where they are thrown; they move to the catalogue area by area. */
const asWritten = ({ text }: { text: string }): string => text

export const transitionalProblems = {
  'missing-file': asWritten,
  'bad-json': asWritten,
  'bad-csv': asWritten,
  'bad-value': asWritten,
  /** `answers` are the choices that settle it, `labels` what the cell then says. */
  'doubtful-cell': ({ text }: { text: string; answers: readonly string[]; labels: readonly string[] }): string => text,
  'bad-bundle': asWritten,
  'unknown-reference': asWritten,
  'duplicate-code': asWritten,
  'unknown-record': asWritten,
  'changed-since': asWritten,
  'bad-fact': asWritten,
  'unknown-fact': asWritten,
  'closed-fact': asWritten,
  'newer-store': asWritten,
  'store-locked': asWritten,
  'foreign-store': asWritten,
  'store-lost': asWritten,
  'missing-store': asWritten,
  'empty-store': asWritten,
  'linked-store': asWritten,
  'damaged-store': asWritten,
  'cannot-read': asWritten,
  'cannot-write': asWritten,
  'bad-command': asWritten,
  'unable-host': asWritten,
  'port-taken': asWritten,
  'bad-pdf': asWritten,
  'bad-font': asWritten,
  'bad-emblem': asWritten,
  'bad-protection': asWritten,
  'version-taken': asWritten,
  bug: asWritten,
  cancelled: asWritten,
  stopped: asWritten,
} satisfies Messages
