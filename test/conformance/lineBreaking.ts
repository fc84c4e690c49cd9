import { breakPositions } from './linePath.ts'

/** A text and the offsets (UTF-16) at which a line may or must end; its end is always one. */
export interface BreakCase {
  text: string
  breaks: Set<number>
}

/** LineBreakTest.txt: characters with ÷ where a line may end and × where it may not. */
export function* lineBreakCases(file: string): Generator<BreakCase> {
  for (const line of file.split('\n')) {
    const data = line.split('#', 1)[0]?.trim() ?? ''
    if (data === '') continue
    const breaks = new Set<number>()
    let text = ''
    for (const token of data.split(/\s+/)) {
      if (token === '÷') breaks.add(text.length)
      else if (token !== '×') text += String.fromCodePoint(Number.parseInt(token, 16))
    }
    yield { text, breaks }
  }
}

/** Persian cases of our own: a line each, with ÷ where a line may end; nothing marks where it may not. */
export function* persianBreakCases(file: string): Generator<BreakCase> {
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const parts = line.split('÷')
    const breaks = new Set<number>()
    let offset = 0
    for (const part of parts) breaks.add((offset += part.length))
    yield { text: parts.join(''), breaks }
  }
}

export interface LineBreakResult {
  cases: number
  passed: number
  /** Cases that differ only where Persian typesetting wants them to, by the first tailoring that says so. */
  tailored: Map<string, number>
  failed: number
  examples: string[]
}

const described = 10

export function checkLineBreaks(cases: Iterable<BreakCase>): LineBreakResult {
  const result: LineBreakResult = { cases: 0, passed: 0, tailored: new Map(), failed: 0, examples: [] }
  for (const { text, breaks } of cases) {
    result.cases++
    const found = breakPositions(text)
    // A text begins where nothing can be broken.
    const differences = [...found, ...breaks].filter(offset => offset > 0 && !(found.has(offset) && breaks.has(offset)))
    const reasons = differences.map(
      offset => addressAt(text, offset) ?? (found.has(offset) ? undefined : tailoringAt(text, offset)),
    )
    const [reason] = reasons
    if (differences.length === 0) result.passed++
    else if (reason !== undefined && !reasons.includes(undefined)) {
      result.tailored.set(reason, (result.tailored.get(reason) ?? 0) + 1)
    } else {
      result.failed++
      if (result.examples.length < described)
        result.examples.push(`${shown(text, found)} instead of ${shown(text, breaks)}`)
    }
  }
  return result
}

/** Breaks that UAX#14 allows and the product never makes: what stands before and after each. */
const tailorings: readonly { name: string; before: RegExp; after: RegExp }[] = [
  { name: 'beside a half-space', before: /\u200c$/, after: /^/ },
  { name: 'beside a half-space', before: /$/, after: /^\u200c/ },
  {
    name: 'between a number and its unit or sign',
    before: /\p{Nd}\p{M}*[)\]}]?[ \u00a0]?$/u,
    after: /^[\p{L}\p{Sc}%٪‰°+\-−]/u,
  },
  { name: 'between a number and its unit or sign', before: /[+\-−±\p{Sc}%٪]\p{M}*[ \u00a0]?$/u, after: /^\p{Nd}/u },
  // The file tests example 7 of section 8.2, which replaces rule LB25 by one that looks for whole numbers.
  { name: 'by rule LB25 as written', before: /[.,:;/]\p{M}*$/u, after: /^\p{Nd}/u },
  { name: 'by rule LB25 as written', before: /[%$\\]\p{M}*$/u, after: /^[({]/ },
  { name: 'by rule LB25 as written', before: /[)}]\p{M}*$/u, after: /^[%$]/ },
]

/** A web address parts where typographers part it, not at every slash and never after a full stop. */
function addressAt(text: string, offset: number): string | undefined {
  const addresses = Array.from(text.matchAll(/(?:https?:\/\/|www\.)\S+/g))
  const isInside = addresses.some(({ 0: found, index }) => offset > index && offset < index + found.length)
  return isInside ? 'in a web address' : undefined
}

function tailoringAt(text: string, offset: number): string | undefined {
  const before = text.slice(0, offset)
  const after = text.slice(offset)
  return tailorings.find(each => each.before.test(before) && each.after.test(after))?.name
}

/** The text with its breaks, what cannot be seen as its code. */
function shown(text: string, breaks: ReadonlySet<number>): string {
  let written = ''
  let offset = 0
  for (const character of text) {
    offset += character.length
    const code = character.codePointAt(0) ?? 0
    const isPlain = (code > 0x20 && code < 0x7f) || (code >= 0x0620 && code <= 0x06ff && !/\p{M}/u.test(character))
    written += (isPlain ? character : `‹${code.toString(16)}›`) + (breaks.has(offset) ? '÷' : '')
  }
  return written
}
