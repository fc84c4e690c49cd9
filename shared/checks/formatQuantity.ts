import type { Big } from 'big.js'
import type { Fact } from '../facts/fact.ts'
import { printUsual } from '../facts/factFormats.ts'
import { printFact } from '../facts/printFact.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber, formatPercent } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatRial } from '../persian/money.ts'
import { type Unit, unitChoices } from '../quantities/unit.ts'
import { qualify } from '../records/qualifier.ts'
import type { Quantity } from './prose/quantity.ts'

/** How messages say numbers and quote texts. */

/** A quantity as its text says it, or as its fact is printed. */
export function formatQuantity({ text, fact, hedge }: Quantity): string {
  if (fact !== null) return printUsual(fact)
  return qualify(isolate(toPersianDigits(text.replaceAll('واتساعت', 'وات\u200Cساعت'))), hedge)
}

export function formatFact(fact: Fact): string {
  return printFact(fact, 'value')
}

/** A reckoned size; money in toman when the text around it is. @param decimals of a percentage, one at least */
export function formatSize(value: Big, unit: Unit | null, like: string, decimals = 1): string {
  if (unit === 'percent') return formatPercent(value.toFixed(), { fraction: Math.max(1, decimals) })
  if (unit === 'rial') {
    const rial = BigInt(value.round(0).toFixed())
    return /تومان|تومن|همت/.test(like) ? formatRial(rial, 'prose-toman') : formatRial(rial, 'rial', { named: true })
  }
  const number = formatNumber(value.toFixed(), { fraction: 3 })
  return unit === null ? number : isolate(`${number} ${unitChoices[unit]}`)
}

/** A text quoted, shortened at a word. */
export function quoted(text: string, most = 110): string {
  if (text.length <= most) return `«${text}»`
  const cut = text.lastIndexOf(' ', most)
  return `«${text.slice(0, cut > 0 ? cut : most)}…»`
}
