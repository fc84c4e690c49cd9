import type { Messages } from './messages.ts'

/** A session’s bundle, read or written. */
export const bundleProblems = {
  'bundle-file-missing': 'این پرونده در بسته نیست؛ آن را در بسته بگذارید.',
} satisfies Messages
