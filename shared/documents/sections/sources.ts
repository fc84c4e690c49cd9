import type { Block, Cell, RichText } from '../../document.ts'
import type { Cited } from '../../facts/codes.ts'
import type { Fact } from '../../facts/fact.ts'
import { printUsual } from '../../facts/factFormats.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { tables } from '../../records/index.ts'
import { textCell } from '../cells.ts'
import type { SessionContext } from './section.ts'

/** Every code printed in the document: what it stands for, its value, its period and where it came from. */
export function sources({ codes }: SessionContext): Block[] {
  const cited = codes.list()
  if (cited.length === 0) return []
  return [
    {
      kind: 'paragraph',
      role: 'note',
      text: [{ text: 'هر رقم یا جدول نشانی کوچکی دارد؛ اینجا می‌بینید از کدام پرونده و ردیف آمده است.' }],
    },
    {
      kind: 'table',
      columns: [
        { header: 'نشانی', align: 'text', width: 'fit' },
        { header: 'داده', align: 'text', width: 'share' },
        { header: 'مقدار', align: 'text', width: 'fit' },
        { header: 'دوره', align: 'text', width: 'fit' },
        { header: 'منبع', align: 'text', width: 'share' },
      ],
      rows: cited.map(({ code, fact }) => [
        { text: [{ text: code, strong: true, anchor: `source-${code}` }] },
        textCell(fact.sample ? `${fact.label} (نمونه)` : fact.label),
        ...(isFigure(fact)
          ? [textCell(printUsual(fact)), textCell(parsePeriod(fact.period).label)]
          : [textCell(recordsText(fact)), textCell(null)]),
        sourceCell(fact),
      ]),
    },
  ]
}

/** Where it came from: files and rows, or for what was worked out the lines of its figures. */
function sourceCell({ source, from }: Cited): Cell {
  if (from === undefined) return textCell(source.text)
  const links = from.flatMap(
    (code, at): RichText => [{ text: at === 0 ? 'محاسبه از ' : ' و ' }, { text: code, to: `source-${code}` }],
  )
  return { text: links }
}

/** «۲ ردیف بودجه، ۴ مبلغ»: how many records of each kind stand behind a table. */
function recordsText({ records = [] }: Cited): string {
  return toPersianDigits(records.map(({ kind, count }) => `${count} ${tables[kind].label}`).join('، '))
}

/** A table of rows has a source but no single value. */
function isFigure(cited: Partial<Fact>): cited is Fact {
  return cited.value !== undefined
}
