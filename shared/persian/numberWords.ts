import { fold } from './normalise.ts'
import { hundreds, tens, underTwenty } from './words.ts'

/** A word that is a number of its own, or half of one: «بیست», «سیصد», «نیم». */
export interface NumberWord {
  /** Exact decimal in Latin digits. */
  value: string
  /** What goes on after it with «و» is less: a hundred after «سیصد», ten after «بیست», one (نیم) after «یازده». */
  room: number
}

const known = new Map<string, NumberWord>([
  ...underTwenty.map((word, i) => entry(word, i, 1)),
  ...tens.map((word, i) => entry(word, i * 10, 10)),
  ...hundreds.map((word, i) => entry(word, i * 100, 100)),
  ...underTwenty.slice(1, 10).map((word, i) => entry(`${word}صد`, (i + 1) * 100, 100)),
  entry('هیجده', 18, 1),
  ['نیم', { value: '0.5', room: 0 }],
])
known.delete('-')

function entry(word: string, value: number, room: number): [string, NumberWord] {
  return [fold(word), { value: String(value), room }]
}

/** @param word folded; undefined for anything that is no number below a thousand */
export function numberWord(word: string): NumberWord | undefined {
  return known.get(word)
}

/** Powers of ten of the words that multiply; with the slips that they are met in. */
export const scaleOf: ReadonlyMap<string, number> = new Map([
  ['هزار', 3],
  ['میلیون', 6],
  ['ملیون', 6],
  ['میلون', 6],
  ['میلییون', 6],
  ['میلیارد', 9],
  ['ملیارد', 9],
  ['میلیار', 9],
  ['میلیادر', 9],
  ['تریلیون', 12],
])
