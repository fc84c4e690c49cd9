import { BoundedCache } from '../../../boundedCache.ts'

interface Widths {
  /** Of a letter that stands alone or ends a joined group. */
  last: number
  /** Of one that is joined to the next letter: within a group, and as the first of it; 0 of those that never are. */
  within: number
  first: number
}

/**
 * Advance widths of Vazirmatn Bold in thousandths of an em, as its shapes are joined; other weights are a fiftieth
 * narrower. What is in no row counts as the widest letter.
 */
const rows: readonly (readonly [letters: string, last: number, within?: number, first?: number])[] = [
  ['\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670', 0],
  [' \u00a0', 268],
  ['اآأإ', 259],
  ['رزژ', 362],
  ['وؤ', 464],
  ['دذ', 499],
  ['ة', 488],
  ['ى', 722],
  ['بپتث', 895, 363, 366],
  ['ئیي', 722, 363, 366],
  ['ن', 696, 337, 339],
  ['ل', 663, 318, 346],
  ['جچحخ', 689, 682, 724],
  ['سش', 1203, 844, 844],
  ['صض', 1268, 860, 891],
  ['طظ', 760, 675, 706],
  ['عغ', 639, 572, 576],
  ['ف', 895, 498, 512],
  ['ق', 712, 498, 512],
  ['کكگ', 908, 511, 511],
  ['م', 615, 573, 587],
  ['ه', 488, 498, 749],
  ['.،؛:!|iIjl٬', 310],
  ['۱·()[]/tfr', 371],
  ['ء۰٫؟', 442],
  ['«»۹۶٪-', 524],
  ['۲۴۵۷۸+≈0123456789abcdeghknopqsuvxyz', 610],
  ['۳–…ABCDEFGHJKLNOPQRSTUVXYZ', 741],
  ['—▲▼◆', 781],
  ['mMwW●■○◐', 945],
]

const widthsOf = new Map(
  rows.flatMap(([letters, last, within = 0, first = within]) =>
    Array.from(letters, letter => [letter, { last, within, first }] as const),
  ),
)
const unknown: Widths = { last: 1270, within: 0, first: 0 }
/** A column that is as wide as its text holds it in a line. */
const rounding = 0.5

/** Letters that the one before them is joined to. */
const joining = /[اآأإرزژوؤدذةىبپتثئیينلجچحخسشصضطظعغفقکكگمه]/
const marks = /[\u064b-\u0654\u0670]/g

/** Words of one session's slides, and of those made next. */
const widths = new BoundedCache<number>(20_000)

/** How wide a text is, in the unit of its size. */
export function textWidth(text: string, size: number): number {
  return (widths.get(text, () => measure(text)) * size) / 1000
}

function measure(text: string): number {
  const letters = Array.from(text.replace(marks, ''))
  let width = 0
  let isJoined = false
  letters.forEach((letter, at) => {
    const own = widthsOf.get(letter) ?? unknown
    const joinsNext = own.within > 0 && joining.test(letters[at + 1] ?? '')
    width += joinsNext ? (isJoined ? own.within : own.first) : own.last
    isJoined = joinsNext
  })
  return width
}

/** How many lines a text takes at most, broken at its spaces; a word that is wider than a line is broken within. */
export function linesOf(text: string, size: number, room: number): number {
  const width = room + rounding
  const space = textWidth(' ', size)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const own = textWidth(word, size)
    if (used > 0 && used + space + own <= width) used += space + own
    else if (own <= width) {
      lines += used === 0 ? 0 : 1
      used = own
    } else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(own / width) - 1
      used = own % width
    }
  }
  return lines
}

/** The widest piece of a text that is not broken, in the unit of its size. */
export function widestWord(text: string, size: number): number {
  return Math.max(...text.split(' ').map(word => textWidth(word, size)))
}
