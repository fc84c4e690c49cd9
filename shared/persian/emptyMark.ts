import { fold } from './normalise.ts'

/** What people put where nothing is to be said: dashes of any kind, a kashida. */
export const isEmptyMark = (cell: string) =>
  cell === '' || (!beginsWithDigit(cell) && /^[\s\-\u2010-\u2015\u2212_ـ\u200C-\u200F\uFEFF]*$/.test(cell))

/** Most cells that are asked about are numbers, and come by here by the hundred thousand. */
const beginsWithDigit = (cell: string) => {
  const first = cell.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || (first >= 0x6f0 && first <= 0x6f9)
}

const nothing = new Set(
  'ندارد|فاقد|فاقد اعتبار|بدون مبلغ|بدون اعتبار|بدون مقدار|بدون اطلاعات|نامشخص|نامعلوم|ثبت نشده|اعلام نشده|خالی|هیچ|ن/م|n/a|na|nan|nil|null|none|n.a.'.split(
    '|',
  ),
)
const longest = 20

/**
 * Whether a cell of a number or a day says that there is none: «-», «…», «ندارد», «n/a». Zero is a number, and says so.
 */
export function saysNothing(cell: string): boolean {
  if (isEmptyMark(cell)) return true
  if (beginsWithDigit(cell)) return false
  if (cell.length > longest) return false
  return /^\s*(?:\.+|…+|[•×؟?*])\s*$/.test(cell) || nothing.has(fold(cell.replaceAll('\u200C', ' ')))
}
