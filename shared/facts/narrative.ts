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

export type NarrativeBlock =
  | { kind: 'heading'; text: string }
  /** `number` counts paragraphs from 1, as messages name them. */
  | { kind: 'paragraph'; number: number; parts: (string | FactReference)[] }

/**
 * A narrative's lines: «# » starts a heading, every other line that is not blank is a paragraph.
 * @param name what messages call the text, such as «متن گزارش r-1»
 * @throws Problem naming the paragraph: unbalanced braces, a malformed reference, a number in a heading
 */
export function parseNarrative(text: string, name: string): NarrativeBlock[] {
  let number = 0
  return linesOf(text).map(line => {
    if (!line.startsWith('# '))
      return { kind: 'paragraph', number: ++number, parts: partsOf(line, { field: name, paragraph: number }) }
    if (/\{\{|\}\}/.test(line)) throw new Problem('number-in-heading', {}, { field: name, quoted: line })
    return { kind: 'heading', text: line.slice(2).trim() }
  })
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

function partsOf(line: string, place: Place): (string | FactReference)[] {
  const parts: (string | FactReference)[] = []
  const unbalanced = (quoted: string) => new Problem('braces-unbalanced', {}, { ...place, quoted })
  let from = 0
  for (let open = line.indexOf('{{'); open !== -1; open = line.indexOf('{{', from)) {
    const before = line.slice(from, open)
    const close = line.indexOf('}}', open)
    const inside = line.slice(open + 2, close === -1 ? undefined : close)
    if (before.includes('}}') || close === -1 || inside.includes('{{')) throw unbalanced(line.slice(from, open + 40))
    if (before !== '') parts.push(before)
    parts.push(parseReference(inside, place))
    from = close + 2
  }
  const rest = line.slice(from)
  if (rest.includes('}}')) throw unbalanced(rest.slice(0, 40))
  if (rest !== '') parts.push(rest)
  return parts
}
