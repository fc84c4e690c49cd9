import { toPersianDigits } from '../persian/digits.ts'
import type { Issue } from './issue.ts'

/** «غیرعلنی · نسخهٔ ۳ · ویژهٔ رئیس شورا», on every page of a closed edition; nothing in a public one. */
export function closedMark({ edition, copy }: Pick<Issue, 'edition' | 'copy'>): { mark?: string } {
  if (edition === 'public') return {}
  if (copy === undefined) return { mark: 'غیرعلنی' }
  return { mark: toPersianDigits(`غیرعلنی · نسخهٔ ${copy.number} · ویژهٔ ${copy.recipient}`) }
}
