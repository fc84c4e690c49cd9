import { type EntryMoney, entryMoneyUnits, moneyUnitChoices } from '../persian/money.ts'
import { fold, normalise } from '../persian/normalise.ts'
import { scaleOf } from '../persian/numberWords.ts'
import { unitChoices } from './unit.ts'

/** A unit that somebody's header, title or cell names. */
export interface NamedUnit {
  /** As our own columns name it: «میلیون ریال», «کیلووات‌ساعت». */
  name: string
  /** The same, when it is one of money. */
  money?: EntryMoney
}

const compact = (text: string) => fold(text).replace(/[\s.]/g, '')

/** Other ways to write the units, each without spaces. */
const otherNames: Readonly<Record<string, string>> = {
  '٪': unitChoices.percent,
  '%': unitChoices.percent,
  kwh: unitChoices.kilowattHour,
  mwh: unitChoices.megawattHour,
  m: unitChoices.metre,
  km: unitChoices.kilometre,
  m2: unitChoices.squareMetre,
  'm²': unitChoices.squareMetre,
  m3: unitChoices.cubicMetre,
  'm³': unitChoices.cubicMetre,
  kg: unitChoices.kilogram,
  ha: unitChoices.hectare,
  'نفر-ساعت': unitChoices.personHour,
}

const plainUnits = new Map([
  ...Object.values(unitChoices).map(name => [compact(name), name] as const),
  ...Object.entries(otherNames).map(([written, name]) => [compact(written), name] as const),
])

const scaleWords = [...scaleOf.keys()].join('|')
const currencies = 'ریال|﷼|تومان|تومن|همت|irr|rials?|tomans?'
/**
 * Not after a number: «۶۰۰ میلیون تومان» is an amount and says nothing of others. Not after a lone letter either:
 * nobody says whether «م.ریال» is million.
 */
const money = new RegExp(
  `(?<![\\p{L}\\d]|\\d |(?<!\\p{L})\\p{L}[. ]{1,2}|(?:${scaleWords}) )((?:(?:${scaleWords}) ?)*)(${currencies})(?!\\p{L})`,
  'gu',
)

/** Powers of ten of rial that the entry units have. */
const moneyBySize = new Map<string, EntryMoney>(
  entryMoneyUnits.map(unit => [`${sizeOf(unit)} ${unit.endsWith('toman') ? 'toman' : 'rial'}`, unit]),
)

function sizeOf(unit: EntryMoney): number {
  return ['thousand', 'million', 'billion', 'trillion'].findIndex(scale => unit.startsWith(scale)) * 3 + 3
}

function moneyNamed(text: string): EntryMoney | undefined {
  const found = new Set(
    Array.from(text.matchAll(money), ([, scales = '', currency = '']) => {
      const words = scales.match(new RegExp(scaleWords, 'g')) ?? []
      const size = words.reduce((sum, word) => sum + (scaleOf.get(word) ?? 0), currency === 'همت' ? 12 : 0)
      return moneyBySize.get(`${size} ${/^(ر|﷼|irr|rial)/.test(currency) ? 'rial' : 'toman'}`)
    }),
  )
  const [only] = found
  return found.size === 1 ? only : undefined
}

/**
 * The unit that stands by itself in a text: «میلیون ریال», «٪», «kWh», «تومن». Undefined for anything else.
 */
export function unitNamed(text: string): NamedUnit | undefined {
  const written = fold(text)
  const plain = plainUnits.get(compact(written))
  if (plain !== undefined && plain !== moneyUnitChoices.rial) return { name: plain }
  const unit = moneyNamed(written)
  if (unit === undefined || written.replace(money, '').trim() !== '') return undefined
  return { name: moneyUnitChoices[unit], money: unit }
}

const shortScales: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^هزار$/, ['thousand']],
  [/^میلیون$/, ['million']],
  [/^میلیارد$/, ['billion']],
  [/^(?:تریلیون|هزار میلیارد)$/, ['trillion']],
  [/^م$/, ['million', 'billion']],
]

/**
 * The units of money that a shortened one may stand for: «میلیون» is of rial or of toman, «م.ریال» million or billion
 * of them. None for what is no such short form.
 */
export function shortMoneyUnits(text: string): EntryMoney[] {
  const written = fold(text)
    .replace(/[.\u200C]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [, scale = '', whole, letter] = /^(.+?)(?: ?(ریال|تومان|تومن)| (?=[رت]$)(.))?$/u.exec(written) ?? []
  const currency = whole ?? letter ?? ''
  const [, scales] = shortScales.find(([shape]) => shape.test(scale.trim())) ?? []
  return entryMoneyUnits.filter(unit => {
    const [size, name] = unit.split('-')
    const isOwn = currency === '' || name === (currency.startsWith('ر') ? 'rial' : 'toman')
    return size !== undefined && scales?.includes(size) === true && isOwn
  })
}

/** What stands before a unit that a text names for others: «واحد: نفر», «ارقام به هکتار», «بر حسب ساعت». */
const introduced =
  /(?:واحد|ارقام|مبالغ|اعداد|مقادیر)? ?(?::|به|بر ?حسب) ?(?:واحد )?([^()[\]:،؛]+?)(?: (?:است|می ?باشد|میباشند))? ?[.)\]]?$/u

/**
 * The unit that a header, a title row or a corner cell names for the numbers under or beside it: «مبلغ (میلیون ریال)»,
 * «ارقام به میلیون ریال», «مبالغ به هزار تومان می‌باشد», «واحد: میلیارد ریال», «۱۴۰۵ مصوب - میلیون ریال». Money is
 * found anywhere in it but after a number; other units in brackets, after «واحد:» or «به», or alone. Undefined where
 * none is named, or more than one.
 */
export function unitOf(text: string): NamedUnit | undefined {
  const written = fold(normalise(text.slice(0, longest)))
  const unit = moneyNamed(written)
  if (unit !== undefined) return { name: moneyUnitChoices[unit], money: unit }
  const bracketed = [...written.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, inside = '']) => inside)
  const candidates = [...bracketed, introduced.exec(written)?.[1] ?? '', written]
  const named = candidates.flatMap(candidate => unitNamed(candidate) ?? [])
  const [only] = named
  return new Set(named.map(({ name }) => name)).size === 1 ? only : undefined
}

/** No header or title is longer; no pattern is tried on more. */
const longest = 200
