import { shortHash } from '../tables/shortHash.ts'
import type { Finding } from './finding.ts'
import { inFormerWords } from './formerWords.ts'

/**
 * A finding's name: the same for the same rule, place, message and evidence on every machine, another when any of them
 * changes.
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
  return shortHash(parts.join('\n'))
}
