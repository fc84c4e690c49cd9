import type { Finding } from './finding.ts'
import { inFormerWords } from './formerWords.ts'

/**
 * A finding's name: the same for the same rule, place, message and evidence on every machine, another when any of them
 * changes.
 * Eleven letters and digits of a 53-bit hash (cyrb53, public domain); it tells findings apart and keeps no secret.
 */
export function findingId({ rule, where, message, evidence }: Finding): string {
  const parts = [
    rule,
    where.kind,
    where.key,
    where.field,
    inFormerWords(message),
    ...(evidence === undefined ? [] : [evidence]),
  ]
  return hash(parts.join('\n')).toString(36).padStart(11, '0')
}

function hash(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & other) + (one >>> 0)
}
