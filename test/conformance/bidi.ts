import { paragraphLevels } from '../../electron/typesetter/text/bidi.ts'
import type { BidiCase } from './bidiCases.ts'
import { type Place, visualOrder } from './linePath.ts'

export interface BidiResult {
  cases: number
  /** Cases whose levels, paragraph level or line differ, the first few of them described. */
  failed: number
  examples: string[]
}

const described = 10

/** Sets each case as a line of its own and compares the levels and what stands on the line. */
export function checkBidi(cases: Iterable<BidiCase>): BidiResult {
  const result: BidiResult = { cases: 0, failed: 0, examples: [] }
  for (const each of cases) {
    result.cases++
    const fault = wrongLevels(each) ?? wrongOrder(each)
    if (fault === undefined) continue
    result.failed++
    if (result.examples.length < described) result.examples.push(`${describe(each)}: ${fault}`)
  }
  return result
}

function wrongLevels({ characters, direction, baseLevel, levels }: BidiCase): string | undefined {
  const found = paragraphLevels(characters.join(''), direction)
  if (baseLevel !== undefined && found.baseLevel !== baseLevel) return `paragraph level ${found.baseLevel}`
  const own = offsets(characters).map(offset => found.levels?.[offset] ?? found.baseLevel)
  const differs = levels.some((level, index) => level !== undefined && level !== own[index])
  return differs ? `levels ${own.join(' ')} instead of ${levels.map(level => level ?? 'x').join(' ')}` : undefined
}

function wrongOrder(each: BidiCase): string | undefined {
  const { characters, direction, levels } = each
  const starts = new Map(offsets(characters).map((offset, index) => [offset, index]))
  const found = visualOrder(characters.join(''), direction).flatMap((place): Place[] => {
    if (place === 'space') return [place]
    const index = starts.get(place)
    return index === undefined || levels[index] === undefined ? [] : [index]
  })
  const expected = drawn(each)
  return found.join() === expected.join() ? undefined : `order ${found.join(' ')} instead of ${expected.join(' ')}`
}

/** The expected order as far as it is drawn: no paragraph separator, and no spaces at either end of the line. */
function drawn({ characters, order }: BidiCase): Place[] {
  const inked = characters.findLastIndex(character => !lineEnding.test(character)) + 1
  const first = characters.findIndex(character => character !== ' ')
  const last = characters.slice(0, inked).findLastIndex(character => character !== ' ')
  return order
    .filter(index => index < inked && index >= first && index <= last)
    .map(index => (characters[index] === ' ' ? 'space' : index))
}

/** The other separators are no line endings: they stay on the line, without ink. */
const lineEnding = /[\n\r\u0085\u2029]/

function offsets(characters: readonly string[]): number[] {
  let offset = 0
  return characters.map(({ length }) => {
    offset += length
    return offset - length
  })
}

function describe({ characters, direction }: BidiCase): string {
  const codes = characters.map(character => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
  return `${direction} ${codes.join(' ')}`
}
