/** What the letters of a file's header say, whichever table it heads. */

import { BoundedCache } from '../boundedCache.ts'
import { fold, normalise } from '../persian/normalise.ts'
import { unitNamed, unitOf } from '../quantities/unitOf.ts'

/** No pattern is tried on more. */
export const longestHeader = 100
/** Whose letters are remembered. */
const mostHeaders = 2000

interface HeaderParts {
  cell: string
  /** Without the unit that it names. */
  bare: string
  unit: string | undefined
}

/**
 * Files say the same headers again and again, and each of a table's first rows is tried as one; nearly all the time
 * that it takes goes into their letters.
 */
const [knownParts, knownKeys, knownBare] = [
  new BoundedCache<HeaderParts>(mostHeaders),
  new BoundedCache<string>(mostHeaders),
  new BoundedCache<string>(mostHeaders),
]

/** What a header says, cut after {@link longestHeader} letters. */
export function headerParts(written: string): HeaderParts {
  const cell = written.slice(0, longestHeader)
  return knownParts.get(cell, () => partsOf(cell))
}

/** «مبلغ (تومان)»: what stands in brackets at the end names a unit; so does «مبلغ به میلیون ریال», where it is one. */
function partsOf(cell: string): HeaderParts {
  const text = normalise(cell).replace(/\s+/g, ' ')
  const [, inBrackets, unit] =
    /^(.*?) ?[([] ?([^()[\]]+?) ?[)\]]$/.exec(text) ?? /^(.*?) ?[([] ?(.+?) ?[)\]]$/.exec(text) ?? []
  // A number in brackets is a footnote's.
  if (unit !== undefined)
    return {
      cell,
      bare: inBrackets ?? '',
      unit: /^[\d۰-۹٠-٩*]+$/.test(unit) ? undefined : (unitOf(unit)?.name ?? unit),
    }
  const words = text.split(/(?<=[-–—:،/|])|(?=[-–—:،/|])| /)
  for (let i = 1; i < words.length; i++) {
    const named = unitNamed(words.slice(i).join(' '))
    if (named === undefined) continue
    const bare = words
      .slice(0, i)
      .join(' ')
      .replace(/(?: به| بر ?حسب)?[-–—:،/| ]*$/, '')
    return { cell, bare, unit: named.name }
  }
  const [, first = '', rest = ''] = /^[([]?([^()[\]]+?)(?:[)\]] ?| ?[-–—:،/|] ?)(.+)$/.exec(text) ?? []
  const leading = unitNamed(first)?.name
  return leading === undefined ? { cell, bare: cell, unit: undefined } : { cell, bare: rest, unit: leading }
}

/** A header without marks about it: «مبلغ*», "«سال مالی»:", «۲- شرح». */
export const unmarked = (text: string): string =>
  ofHeader(knownBare, text, () =>
    normalise(text)
      .replace(/^[\s«»"'*#:؛،.([]*(?:[\d۰-۹]{1,2} ?[-.)] ?)?|[\s«»"'*#:؛،.)\]†‡¹²³]+$/gu, '')
      .trim(),
  )

/** What is the same for headers that differ in spaces, case and spelling alone. */
export const headerKey = (text: string): string => ofHeader(knownKeys, text, () => fold(text).replace(/\s/g, ''))

/** Cells of data are tried as headers too; long ones are worth no memory. */
function ofHeader(known: BoundedCache<string>, text: string, find: () => string): string {
  return text.length > longestHeader ? find() : known.get(text, find)
}
