import { type MoneyUnit, moneyUnitName, rialsPerUnit } from './money.ts'

export const underTwenty =
  'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(' ')
export const tens = '- - بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ')
export const hundreds = '- صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'.split(' ')
const scales = [
  { size: 1_000_000_000n, name: 'میلیارد' },
  { size: 1_000_000n, name: 'میلیون' },
  { size: 1000n, name: 'هزار' },
] as const

/** The words of a positive number below 1,000, in order: 123 → صد، بیست، سه. */
function underThousand(n: number): string[] {
  const words: string[] = []
  if (n >= 100) words.push(hundreds[Math.floor(n / 100)] ?? '')
  const rest = n % 100
  if (rest >= 20) words.push(tens[Math.floor(rest / 10)] ?? '')
  const last = rest < 20 ? rest : rest % 10
  if (last > 0) words.push(underTwenty[last] ?? '')
  return words
}

/** What «و» joins, largest first. Above thousands of milliards the words nest, as budgets read them: هزار میلیارد. */
function addends(n: bigint): string[] {
  for (const { size, name } of scales) {
    if (n < size) continue
    const count = n / size
    // «هزار», never «یک هزار».
    const head = size === 1000n && count === 1n ? name : `${addends(count).join(' و ')} ${name}`
    return [head, ...addends(n % size)]
  }
  return underThousand(Number(n))
}

/**
 * A whole number in words: «هزار و چهارصد و یک», «منفی پنج». Any size, exact, without تریلیون: a thousand milliards is
 * «هزار میلیارد», as Iranian budgets say. (@persian-tools refuses numbers past 2^53 and writes «یک هزار» and «شش صد».)
 */
export function inWords(n: bigint | number): string {
  const whole = BigInt(n)
  if (whole === 0n) return 'صفر'
  return whole < 0n ? `منفی ${addends(-whole).join(' و ')}` : addends(whole).join(' و ')
}

/**
 * Money in words: «ششصد میلیون تومان». Rial left over below one of the unit are said too, so nothing is lost.
 * @param unit only its currency and scale count: 'rial' and 'prose-rial' say ریال, 'toman' and 'prose-toman' تومان
 */
export function moneyInWords(rial: bigint, unit: MoneyUnit): string {
  const perUnit = rialsPerUnit[unit]
  const magnitude = rial < 0n ? -rial : rial
  const whole = magnitude / perUnit
  const rest = magnitude % perUnit
  const said: string[] = []
  if (whole > 0n || rest === 0n) said.push(`${inWords(whole)} ${moneyUnitName(unit)}`)
  if (rest > 0n) said.push(`${inWords(rest)} ریال`)
  return (rial < 0n ? 'منفی ' : '') + said.join(' و ')
}

/**
 * «یکم», «سوم», «بیست‌وسوم», «سی‌ام», «هفتادوسوم», «صد و بیست‌وسوم»: the tens and the unit of an ordinal are one word,
 * joined by half-spaces where the letters would otherwise connect.
 * @param n whole number ≥ 0: «صفرم» too, as a number that somebody typed may be it
 * @throws RangeError below 0
 */
export function ordinal(n: bigint | number): string {
  const whole = BigInt(n)
  if (whole < 0n) throw new RangeError(`No ordinal for ${n}`)
  const words = whole === 0n ? ['صفر'] : addends(whole)
  const joinsTens = whole % 100n > 20n && whole % 10n !== 0n
  const last = withOrdinalEnding(words.pop() ?? '')
  const tail = joinsTens ? joined(words.pop() ?? '', last) : last
  return [...words, tail].join(' و ')
}

function joined(ten: string, unit: string): string {
  return /[ادرزو]$/.test(ten) ? `${ten}و${unit}` : `${ten}\u200Cو${unit}`
}

function withOrdinalEnding(word: string): string {
  if (/(^| )سه$/.test(word)) return word.replace(/سه$/, 'سوم')
  if (word.endsWith('ی')) return `${word}\u200Cام`
  return `${word}م`
}
