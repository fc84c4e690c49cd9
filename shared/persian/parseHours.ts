import { toLatinDigits } from './digits.ts'
import { normalise } from './normalise.ts'

const clock = /^(\d{1,4}):([0-5]\d)(?::00)?(?: ?ساعت)?$/u
const words = /^(?:(\d{1,4}) ?ساعت)?(?: ?و ?)?(?:(\d{1,4}) ?دقیقه|(نیم)(?: ?ساعت)?)?$/u

/**
 * A length of time as people write it, as an exact decimal of hours: «۱:۳۰» and «۱ ساعت و ۳۰ دقیقه» are '1.5', «۹۰
 * دقیقه» and «یک ساعت و نیم» with its digit likewise. Undefined for what is none, and where the decimal would not end:
 * twenty minutes are no decimal of an hour.
 */
export function parseHours(raw: string): string | undefined {
  const text = toLatinDigits(normalise(raw)).replaceAll('\u200C', ' ').trim()
  const [, clockHours, clockMinutes] = clock.exec(text) ?? []
  const [, hours, minutes, half] = words.exec(text) ?? []
  if (clockHours === undefined && hours === undefined && minutes === undefined && half === undefined) return undefined
  const all = Number(clockHours ?? hours ?? 0) * 60 + Number(clockMinutes ?? minutes ?? (half === undefined ? 0 : 30))
  return all % 3 === 0 ? String(all / 60) : undefined
}
