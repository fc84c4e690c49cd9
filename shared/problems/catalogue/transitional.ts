import type { Messages } from './messages.ts'

/** Codes whose messages are still written where they are thrown; they move to the catalogue area by area. */
const asWritten = ({ text }: { text: string }): string => text

export const transitionalProblems = {
  'bad-json': asWritten,
  'bad-csv': asWritten,
  'bad-value': asWritten,
  /** `answers` are the choices that settle it, `labels` what the cell then says. */
  'doubtful-cell': ({ text }: { text: string; answers: readonly string[]; labels: readonly string[] }): string => text,
  'bad-bundle': asWritten,
  'unknown-reference': asWritten,
  'duplicate-code': asWritten,
  'unknown-record': asWritten,
  'cannot-read': asWritten,
  'cannot-write': asWritten,
} satisfies Messages
