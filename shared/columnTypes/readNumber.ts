import { numberInWords } from '../persian/numberInWords.ts'
import { parseNumber } from '../persian/parseNumber.ts'
import { quote } from '../persian/quote.ts'
import { unitChoices } from '../quantities/unit.ts'
import { type CellContext, read, refused } from './cell.ts'
import type { ColumnBase } from './columnType.ts'
import type { ReadCell, ReadingChoices } from './readingChoices.ts'
import { isUnit, mixedUnits, sameUnit } from './unitWords.ts'

interface NumberReader {
  /** The value of an exact decimal in Latin digits. */
  valueOf: (decimal: string) => string | number
  /** Reads a number in percent that has no sign of it. */
  ofBarePercent?: (decimal: string, choices: ReadingChoices, written: string) => ReadCell
}

/** «صد و بیست», «چهل نفر»: in digits. */
function inWords(text: string, unit: string | undefined): string | undefined {
  if (/\p{Nd}/u.test(text)) return undefined
  const [, words = text, last = ''] = /^(.*\S)\s+(\S+)$/u.exec(text) ?? []
  return numberInWords(text) ?? (sameUnit(last, unit) ? numberInWords(words) : undefined)
}

/**
 * A number of a column's unit, or else of the unit that its header or row names; one that names another is refused,
 * never converted.
 */
export function readNumber(
  text: string,
  column: ColumnBase,
  { unit: named, choices = {} }: CellContext,
  { valueOf, ofBarePercent }: NumberReader,
): ReadCell {
  const unit = column.unit ?? named
  if (named !== undefined && !sameUnit(named, unit)) return refused(mixedUnits(named, unit))
  const [, number = inWords(text, unit) ?? text, written] =
    /^([^\p{L}]*\p{Nd}[^\p{L}]*?)\s*(\p{L}.*)$/u.exec(text) ?? []
  if (written !== undefined && !sameUnit(written, unit))
    return refused(isUnit(written) ? mixedUnits(written, unit) : `${quote(text)} عدد نیست؛ فقط عدد را بنویسید.`)
  const parsed = parseNumber(number, choices)
  const percent = 'percent' in parsed && parsed.percent
  if (percent && !sameUnit(unitChoices.percent, unit)) return refused(mixedUnits(unitChoices.percent, unit))
  const isBare = !percent && written === undefined && sameUnit(unitChoices.percent, unit)
  if (parsed.ok && isBare && ofBarePercent !== undefined) return ofBarePercent(parsed.value, choices, text)
  if (parsed.ok) return read(valueOf(parsed.value))
  if (parsed.reason !== 'ambiguous') return refused(parsed.message)
  const { about, message } = parsed
  const readings = parsed.readings.map(({ choice, label, value }) => ({ choice, label, value: valueOf(value) }))
  return { ok: false, message, doubt: { reason: 'ambiguous', about, readings } }
}
