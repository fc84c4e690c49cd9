import { Big } from 'big.js'
import { numberWord, scaleOf } from '../../persian/numberWords.ts'
import { parseNumber } from '../../persian/parseNumber.ts'

/** A number as a text says it, in digits, words or both: «سه هزار و ۵۰۰ میلیارد», «شصت و دو», «۲ و نیم میلیون». */
export interface NumberPhrase {
  /** Null when its digits can be read in two ways. */
  value: Big | null
  /** Where it ends. */
  to: number
  /** Worth of its last digit. */
  step: Big
  /** What its last digits are multiplied by: a billion in «۲ میلیارد». */
  times: number
  /** How many digits were taken care to say: two for «۱۲ میلیارد», four for «۱٬۲۰۰ میلیارد». */
  figures: number
  /** Has no digit. */
  spelled: boolean
  /** How many number words it has. */
  words: number
}

/** A number with what multiplies it. */
interface Group {
  value: Big | null
  step: Big
  scale: number
  to: number
  hasDigits: boolean
  words: number
}

const digits = /\d+(?:[٬,،./٫]\d+)*/y
const word = /\p{L}+/uy
const scaleEnd = /^(\p{L}+?)(هزار|میلیون|میلیارد)$/u

/** The number that begins at a place of a folded text; null where none does. */
export function numberPhrase(folded: string, at: number): NumberPhrase | null {
  const first = groupAt(folded, at)
  if (first === null) return null
  // «۹ هزار و ۵۳۵ میلیارد»: what is less than the next scale waits for it.
  let groups = [first]
  let end = first.to
  let last = first
  for (;;) {
    const joint = matchAt(/ و /y, folded, end)
    if (joint === null || last.scale === 1 || last.value === null) break
    const next = groupAt(folded, end + joint.length)
    if (next === null || next.value === null || !continues(last, next, folded)) break
    groups = next.scale > last.scale ? [joined(groups, next)] : [...groups, next]
    last = groups.at(-1) ?? next
    end = next.to
  }
  const value = groups.some(group => group.value === null)
    ? null
    : groups.reduce((sum, group) => sum.plus(group.value ?? 0), new Big(0))
  return {
    value,
    to: end,
    step: last.step,
    times: last.scale,
    figures: value === null || value.eq(0) ? 1 : value.div(last.step).abs().round(0).toFixed().length,
    spelled: groups.every(({ hasDigits }) => !hasDigits),
    words: groups.reduce((sum, { words }) => sum + words, 0),
  }
}

/** «و» goes on with a smaller scale, or with one that multiplies all of it: «۹ هزار و ۵۳۵ میلیارد». */
function continues(last: Group, next: Group, folded: string): boolean {
  if (next.value === null || next.scale === last.scale) return false
  if (next.scale > last.scale) return last.scale === 1000 && next.value.div(next.scale).lt(1000)
  if (next.value.gte(last.scale)) return false
  // «۲ میلیارد و ۵۰۰ …» may begin another number; «۱۲ هزار و ۵۰۰ …» doesn't.
  const isTail = next.value.gte(100) && last.scale === 1000
  return (
    next.scale > 1 || !next.hasDigits || isTail || /^ ?(?:تومان|ریال|نفر|مورد|متر|تن|فقره)/.test(folded.slice(next.to))
  )
}

function joined(groups: readonly Group[], next: Group): Group {
  const before = groups.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0))
  return {
    ...next,
    value: before.times(next.scale).plus(next.value ?? 0),
    hasDigits: next.hasDigits || groups.some(({ hasDigits }) => hasDigits),
    words: next.words + groups.reduce((sum, { words }) => sum + words, 0),
  }
}

/** Digits or number words, and the scales after them. */
function groupAt(folded: string, at: number): Group | null {
  const number = digitsAt(folded, at) ?? wordsAt(folded, at)
  if (number === null) return null
  let { value, step, to, scale, words } = number
  const half = matchAt(/ و نیم(?!\p{L})/uy, folded, to)
  if (half !== null && value !== null) {
    ;[value, step, to] = [value.plus('0.5'), new Big('0.1'), to + half.length]
  }
  for (let next = scaleAt(folded, to); next !== null; next = scaleAt(folded, to)) {
    scale *= next.times
    to = next.to
    words++
  }
  return { ...number, value: value?.times(scale) ?? null, step: step.times(scale), scale, to, words }
}

function digitsAt(folded: string, at: number): Group | null {
  const text = matchAt(digits, folded, at)
  if (text === null) return null
  const parsed = parseNumber(text)
  const decimals = parsed.ok ? (parsed.value.split('.')[1]?.length ?? 0) : 0
  return {
    value: parsed.ok ? new Big(parsed.value) : null,
    step: new Big(`1e-${decimals}`),
    scale: 1,
    to: at + text.length,
    hasDigits: true,
    words: 0,
  }
}

/** «شصت و دو», «یکصد و بیست», «چهارهزار»; «هزار» alone is one thousand. */
function wordsAt(folded: string, at: number): Group | null {
  const first = matchAt(word, folded, at)
  if (first === null) return null
  const one = { value: new Big(1), step: new Big(1), scale: 1, hasDigits: false }
  if (scaleOf.has(first)) return { ...one, to: at, words: 0 }
  // «نیم میلیارد».
  if (first === 'نیم' && scaleAt(folded, at + first.length) !== null)
    return { ...one, value: new Big('0.5'), step: new Big('0.1'), to: at + first.length, words: 1 }
  const glued = scaleEnd.exec(first)
  const known = numberWord(first) ?? numberWord(glued?.[1] ?? '')
  if (known === undefined || known.room === 0) return null
  if (glued !== null && numberWord(first) === undefined) {
    return { ...one, value: new Big(known.value), to: at + (glued[1]?.length ?? 0), words: 1 }
  }
  let [value, room, to, words] = [new Big(known.value), known.room, at + first.length, 1]
  for (;;) {
    const joint = matchAt(/ و /y, folded, to)
    const text = joint === null ? null : matchAt(word, folded, to + joint.length)
    const next = text === null ? undefined : numberWord(text)
    if (joint === null || text === null || next === undefined || next.room === 0 || Number(next.value) >= room) break
    ;[value, room, to, words] = [value.plus(next.value), next.room, to + joint.length + text.length, words + 1]
  }
  return { ...one, value, to, words }
}

function scaleAt(folded: string, at: number): { times: number; to: number } | null {
  const space = folded[at] === ' ' ? 1 : 0
  const text = matchAt(word, folded, at + space)
  const power = text === null ? undefined : scaleOf.get(text)
  return text === null || power === undefined ? null : { times: 10 ** power, to: at + space + text.length }
}

/** What a sticky pattern matches at a place. */
function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
