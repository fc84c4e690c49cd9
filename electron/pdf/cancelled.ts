import { Problem } from '../../shared/problems/problem.ts'

/** Somebody stopped the work; nothing is wrong with the document. */
export function cancelled(): Problem {
  return new Problem('cancelled', { text: 'ساخت سند لغو شد. هر وقت بخواهید می‌توانید دوباره آن را بسازید.' })
}

/** The system ended the work, as where memory is short; what was read of the store is untouched. */
export function stopped(): Problem {
  return new Problem('stopped', {
    text: 'ساخت سند نیمه‌کاره ماند و پرونده‌ای نوشته نشد. داده‌ها و سندهای پیشین سالم‌اند؛ برنامه‌های دیگر را ببندید و دوباره تدوین کنید.',
  })
}
