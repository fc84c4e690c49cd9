import { toLatinDigits } from '../persian/digits.ts'
import type { Place } from '../problems/place.ts'
import { Problem, problemAt } from '../problems/problem.ts'
import { type Unit, unitChoices } from '../quantities/unit.ts'
import { type Address, parseAddress } from './address.ts'
import type { PrintUnits } from './inUnits.ts'
import { type FactFormat, factFormats } from './printFact.ts'

/** How a reference is printed: one fact in a format, or the first fact's growth from or ratio to another. */
export type ReferenceFormat = { by: 'fact'; format: FactFormat } | { by: 'growth' | 'ratio'; other: Address }

/** `{{address|format|option…}}` */
export interface FactReference {
  /** As written, with its braces. */
  text: string
  address: Address
  format: ReferenceFormat
  /** `in:megawattHour`, `per:kilowattHour`: units to print it in. */
  units: PrintUnits
  /** The text says «حدود» or «بیش از» itself. */
  unqualified: boolean
  /** «(نمونه)» is not repeated after the number, since the text around it says so. */
  unmarked: boolean
}

/** Words, or a figure by its reference; both may be bold. */
export type NarrativePart = ({ words: string } | { reference: FactReference }) & { strong?: true }

/** What a line is. `number` counts all but headings from 1, as messages name them: «بند ۳». */
export type NarrativeLine =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; number: number; parts: NarrativePart[] }
  /** `ordinal` of a numbered item is as written; a bulleted one has none. */
  | { kind: 'item'; number: number; ordinal: number | null; parts: NarrativePart[] }
  | { kind: 'tableRow'; number: number; cells: NarrativePart[][] }

/**
 * A narrative's lines: «# » starts a heading, «- » or «۱. » an item of a list, and what stands between «|» and «|» is a
 * row of a table; every other line that is not blank is a paragraph. `**words**` are bold.
 * @param name what messages call the text, such as «متن گزارش r-1»
 * @throws Problem naming the paragraph: unbalanced braces, a malformed reference, a number in a heading
 */
export function parseNarrative(text: string, name: string): NarrativeLine[] {
  let number = 0
  return linesOf(text).map((line): NarrativeLine => {
    const { kind, length, ordinal } = lineSign(line)
    const rest = line.slice(length)
    if (kind === 'heading') {
      if (/\{\{|\}\}/.test(line)) throw new Problem('number-in-heading', {}, { field: name, quoted: line })
      return { kind, text: rest.trim() }
    }
    number += 1
    const place = { field: name, paragraph: number }
    if (kind === 'tableRow') return { kind, number, cells: cellsOf(rest).map(cell => partsOf(cell, place)) }
    const parts = partsOf(rest, place)
    return kind === 'paragraph' ? { kind, number, parts } : { kind, number, ordinal, parts }
  })
}

/** What a line is by the sign that begins it. */
export interface LineSign {
  kind: NarrativeLine['kind']
  /** Letters of the sign, the space behind it too; none where a line has no sign. */
  length: number
  /** The number of a numbered item. */
  ordinal: number | null
}

const headingSign = /^# /
const bulletSign = /^[-•–][ \t]+(?=\S)/
const ordinalSign = /^([0-9۰-۹]{1,2})[.)-][ \t]+(?=\S)/
const rowSign = /^\|(?=.+\|$)/

/** @param line without spaces before and behind it */
export function lineSign(line: string): LineSign {
  const lengthOf = (sign: RegExp) => sign.exec(line)?.[0].length ?? 0
  const heading = lengthOf(headingSign)
  if (heading > 0) return { kind: 'heading', length: heading, ordinal: null }
  const row = lengthOf(rowSign)
  if (row > 0) return { kind: 'tableRow', length: row, ordinal: null }
  const bullet = lengthOf(bulletSign)
  if (bullet > 0) return { kind: 'item', length: bullet, ordinal: null }
  const numbered = ordinalSign.exec(line)
  if (numbered === null) return { kind: 'paragraph', length: 0, ordinal: null }
  return { kind: 'item', length: numbered[0].length, ordinal: Number(toLatinDigits(numbered[1] ?? '')) }
}

/** The cells of a row, without its first bar. The bar within a reference parts no cells. */
function cellsOf(row: string): string[] {
  const cells: string[] = []
  let open = ''
  for (const piece of row.slice(0, -1).split('|')) {
    const cell = open === '' ? piece : `${open}|${piece}`
    open = cell.lastIndexOf('{{') > cell.lastIndexOf('}}') ? cell : ''
    if (open === '') cells.push(cell.trim())
  }
  return open === '' ? cells : [...cells, open]
}

/** The lines of a narrative column that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

/**
 * @param text `address|format|option…`, without braces; the format is `value` when left out
 * @param place the text it stands in, for messages
 */
export function parseReference(text: string, place: Place): FactReference {
  const [address = '', format = 'value', ...options] = text.split('|').map(part => part.trim())
  const quoted = `{{${text}}}`
  return {
    text: quoted,
    ...inPlace({ ...place, quoted }, () => ({
      address: parseAddress(address),
      format: parseFormat(format),
      units: parseUnits(options.filter(option => option !== 'unqualified' && option !== 'unmarked')),
    })),
    unqualified: options.includes('unqualified'),
    unmarked: options.includes('unmarked'),
  }
}

/** Runs something that may throw a Problem, which then has the place. */
export function inPlace<T>(place: Place, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw error instanceof Problem ? problemAt(error, place) : error
  }
}

function parseUnits(options: readonly string[]): PrintUnits {
  const units: PrintUnits = {}
  for (const option of options) {
    const [, which, unit = ''] = /^(in|per):(.*)$/.exec(option) ?? []
    if (which !== 'in' && which !== 'per') throw new Problem('option-unknown', { option })
    if (!isUnit(unit)) throw new Problem('unit-unknown', { unit, known: Object.keys(unitChoices) })
    units[which] = unit
  }
  return units
}

function isUnit(text: string): text is Unit {
  return Object.hasOwn(unitChoices, text)
}

function parseFormat(text: string): ReferenceFormat {
  const between = /^(growth|ratio):(.*)$/.exec(text)
  if (between !== null)
    return { by: between[1] === 'growth' ? 'growth' : 'ratio', other: parseAddress(between[2] ?? '') }
  const format = factFormats.find(name => name === text)
  if (format === undefined) {
    const known = [...factFormats, 'growth:address', 'ratio:address']
    throw new Problem('format-unknown', { format: text, known })
  }
  return { by: 'fact', format }
}

/** Bold goes from `**` to the next one of the same text; a lone one is two asterisks. */
function partsOf(text: string, place: Place): NarrativePart[] {
  const pieces = text.split('**')
  const last = pieces.length - 1
  const isLone = (i: number) => i % 2 === 1 && i === last
  return pieces.flatMap((piece, i) => {
    const parts = referencesIn(isLone(i) ? `**${piece}` : piece, place)
    return i % 2 === 1 && !isLone(i) ? parts.map(part => ({ ...part, strong: true as const })) : parts
  })
}

function referencesIn(text: string, place: Place): NarrativePart[] {
  const parts: NarrativePart[] = []
  const unbalanced = (quoted: string) => new Problem('braces-unbalanced', {}, { ...place, quoted })
  let from = 0
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', from)) {
    const before = text.slice(from, open)
    const close = text.indexOf('}}', open)
    const inside = text.slice(open + 2, close === -1 ? undefined : close)
    if (before.includes('}}') || close === -1 || inside.includes('{{')) throw unbalanced(text.slice(from, open + 40))
    if (before !== '') parts.push({ words: before })
    parts.push({ reference: parseReference(inside, place) })
    from = close + 2
  }
  const rest = text.slice(from)
  if (rest.includes('}}')) throw unbalanced(rest.slice(0, 40))
  if (rest !== '') parts.push({ words: rest })
  return parts
}
