import { normalise } from '../persian/normalise.ts'
import { parseDay } from '../persian/parseDay.ts'
import type { Row } from '../records/index.ts'

/** The letter that an item came with. */
export type ItemLetter = Pick<Row<'agendaItem'>, 'letterNumber' | 'letterDate'>

export const noLetter: ItemLetter = { letterNumber: null, letterDate: null }

/**
 * «نامهٔ شمارهٔ ۱۲/۳۴۵ مورخ ۱۴۰۲/۰۳/۰۵», «شماره 345 - 1402/3/5»; undefined for other words. A day that may be two is
 * none: nothing is guessed.
 */
export function readItemLetter(text: string): ItemLetter | undefined {
  const [, letterNumber, day] = shape.exec(normalise(text).trim()) ?? []
  if (letterNumber === undefined) return undefined
  return { letterNumber, letterDate: dayIn(day ?? '') }
}

const shape =
  /^(?:نامه[ٔ‌ی ]*)?(?:به )?شماره[ٔ‌ی]* ?:? ?(?<number>[\p{L}\p{N}/.\-–_]*\p{N}[\p{L}\p{N}/.\-–_]*)(?:[ ،-]+(?:مورخه?|به تاریخ|تاریخ)?:? ?(?<day>.+))?$/u

/** An ISO day; null for what is none, or may be two. */
export function dayIn(text: string): string | null {
  const day = parseDay(text)
  return day.ok ? day.iso : null
}
