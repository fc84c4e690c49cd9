import { Problem } from '../../shared/problem.ts'

/** Somebody stopped the work; nothing is wrong with the document. */
export function cancelled(): Problem {
  return new Problem('cancelled', 'ساخت سند لغو شد. هر وقت بخواهید می‌توانید دوباره آن را بسازید.')
}
