import { toLatinDigits } from './digits.ts'
import { normalise } from './normalise.ts'
import { quoteFigure } from './quote.ts'

const formulaErrors = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i
const exponent = /^[-+−]?\d+(?:[.,٫/]\d+)? ?(?:e ?[-+−]?|[×x*] ?10 ?\^ ?[-+−]?)\d+(?: \p{L}[\p{L} ]*)?$/iu
/** A formula and not its value; an equals sign may also close an amount («=۱۲۵=»). */
const formula = /^=[^=]+$/

/**
 * Why a cell holds what a spreadsheet shows in place of a value and not the value itself: digits shortened to
 * «1.7924E+12», a column too narrow for them («####»), a formula or its failure («=A1», «#REF!»). Undefined for any
 * other cell.
 */
export function spreadsheetFault(cell: string): string | undefined {
  const text = toLatinDigits(normalise(cell.slice(0, 60)))
  const shown = quoteFigure(cell)
  if (exponent.test(text))
    return `${shown} را صفحه‌گسترده کوتاه کرده و رقم‌های آن گرد شده است؛ قالب ستون را در صفحه‌گسترده «عدد» (Number) کنید و پرونده را دوباره ذخیره کنید.`
  if (/^#{2,}$/.test(text))
    return `${shown} عدد نیست؛ ستون در صفحه‌گسترده باریک بوده است. آن را پهن کنید و پرونده را دوباره ذخیره کنید.`
  if (formula.test(text))
    return `${shown} فرمول صفحه‌گسترده است و نه مقدار آن؛ ستون را در صفحه‌گسترده به صورت مقدار (Paste Values) درآورید و دوباره ذخیره کنید.`
  if (formulaErrors.test(text))
    return `${shown} خطای فرمول صفحه‌گسترده است؛ فرمول را درست کنید یا مقدار را خودتان بنویسید.`
  return undefined
}
