import type { Block } from '../../document.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { type RecordKind, tables } from '../../records/index.ts'
import { caveat } from '../blocks.ts'

/** A department that gives no report to the session, and how many of its records stay out for that. */
export interface SilentDepartment {
  code: string
  name: string
  records: readonly { kind: RecordKind; count: number }[]
}

/** Who is silent, by name, and what of theirs no sum holds. @param kinds that the dashboard shows */
export function silentNote(silent: readonly SilentDepartment[], kinds: ReadonlySet<RecordKind>): Block[] {
  if (silent.length === 0) return []
  const named = silent.map(({ name, records }) => {
    const counts = records
      .filter(({ kind }) => kinds.has(kind))
      .map(({ kind, count }) => toPersianDigits(`${count} ${tables[kind].label}`))
    return counts.length === 0 ? name : `${name} (${counts.join('، ')})`
  })
  return [caveat(`بدون گزارش در این جلسه، و از این رو بیرون از جمع‌ها: ${named.join('؛ ')}.`)]
}
