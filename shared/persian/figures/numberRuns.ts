import { isOneNumber } from './digitGroups.ts'
import { digit } from './signs.ts'
import type { Stretch } from './trim.ts'

/** A part of a stretch without spaces. */
export interface Chunk extends Stretch {
  text: string
}

const operator = /^(?:[+−–×÷=≠≈≤≥<>*/→⇒±-]|<=|>=|=>|->)$/
/** Signs that make an expression of what they stand in, however its spaces lie. */
const relation = /[=×÷≠≈≤≥<>]/
const startsWithOperator = /^[+−×÷=≠≈≤≥<>-]/
const endsWithOperator = /[+−×÷=≠≈≤≥<>-]$/
const endsSentence = /[.,:;!?]$/
const hasDigit = new RegExp(digit)
/** A group of digits, after what may open before the first one; the last one may bear what follows a number. */
const group = new RegExp(
  `^(?<opening>[\\(\\["':<]*?)(?<digits>(?:\\+|\\((?=[^(]*\\)))?${digit}+(?:[.٫\\-]${digit}+)*(?:(?<=\\(${digit}+)\\))?)`,
)

/**
 * The runs of chunks that are each one number or one expression, by index, the last included; a number alone is one.
 * @param chunks without letters @param before the text before them
 */
export function numberRuns(chunks: readonly Chunk[], before: string): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = []
  for (let first = 0; first < chunks.length; first++) {
    if (!isOperand(chunks[first])) continue
    let last = endOfGroups(chunks, first, first === 0 ? before : '')
    for (let next = operandAfter(chunks, last); next !== undefined; next = operandAfter(chunks, last))
      last = endOfGroups(chunks, next, '')
    runs.push({ first, last })
    first = last
  }
  return runs
}

/** Whether it is an operator alone. */
export function isOperator(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && operator.test(chunk.text)
}

function isOperand(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && hasDigit.test(chunk.text)
}

/** The index of the operand that an operator joins to the one at `last`. */
function operandAfter(chunks: readonly Chunk[], last: number): number | undefined {
  const own = chunks[last]?.text ?? ''
  const next = chunks[last + 1]
  if (next === undefined || endsSentence.test(own)) return undefined
  if (isOperator(next) && isOperand(chunks[last + 2])) return last + 2
  const joins = startsWithOperator.test(next.text) || endsWithOperator.test(own)
  return joins && isOperand(next) && isExpression(chunks, last) ? last + 1 : undefined
}

function isExpression(chunks: readonly Chunk[], from: number): boolean {
  return chunks.slice(from, from + farthest).some(({ text }) => relation.test(text))
}

/** Chunks to look ahead: an account has fewer groups, and an expression its sign sooner. */
const farthest = 10

/** The index of the last group of digits that makes one number with the one at `first`. */
function endOfGroups(chunks: readonly Chunk[], first: number, before: string): number {
  const groups: string[] = []
  for (let at = first; at < Math.min(chunks.length, first + farthest); at++) {
    const text = chunks[at]?.text ?? ''
    const { opening = '', digits = '' } = group.exec(text)?.groups ?? {}
    const following = text.slice(opening.length + digits.length)
    const isLater = at > first && opening !== ''
    // Only the last group of a number may be a single digit.
    if (digits === '' || hasDigit.test(following) || isLater || (at > first + 1 && groups.at(-1)?.length === 1)) break
    groups.push(digits)
    if (following !== '') break
  }
  for (; groups.length > 1; groups.pop()) if (isOneNumber(groups, before)) return first + groups.length - 1
  return first
}
