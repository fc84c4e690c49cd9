import type { Qualifier } from '../records/qualifier.ts'

/** Which values of a series are no exact ones, for its spec; nothing where all are exact, as most are. */
export function hedgedValues(qualifiers: readonly (Qualifier | undefined)[]): { hedged?: boolean[] } {
  const hedged = qualifiers.map(qualifier => qualifier !== undefined && qualifier !== 'exact')
  return hedged.includes(true) ? { hedged } : {}
}

/** More names than this are only counted. */
const mostNamed = 6

/**
 * The sentence that says which figures of a picture are no exact ones, whether or not there is room for ≈ at them;
 * false for none.
 */
export function hedgedNote(names: readonly string[]): string | false {
  if (names.length === 0) return false
  const rest = names.length - mostNamed
  const more = rest > 0 ? ` و ${rest} مورد دیگر` : ''
  return `≈ نشانهٔ رقم تقریبی است («حدود»، «بیش از»، «حداقل» یا «تا»): ${names.slice(0, mostNamed).join('، ')}${more}.`
}
