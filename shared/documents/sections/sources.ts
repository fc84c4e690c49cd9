import type { Block, Cell, RichText, TableColumn } from '../../document.ts'
import type { Cited } from '../../facts/codes.ts'
import type { Fact } from '../../facts/fact.ts'
import { printUsual } from '../../facts/factFormats.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { tables } from '../../records/index.ts'
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
      columns: [0, 1].flatMap((): TableColumn[] => [
        { header: 'نشانی', align: 'text', width: 'fit' },
        { header: 'داده و منبع', align: 'text', width: 'share' },
      ]),
      rows: pairs(cited).map(pair => pair.flatMap(({ code, fact }) => [codeCell(code), sourceCell(fact)])),
    },
  ]
}

/** Two sources to a row, so that half of the paper is enough: read from the right, then down. */
function pairs<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => all.slice(2 * row, 2 * row + 2))
}

function codeCell(code: string): Cell {
  return { text: [{ text: code, strong: true, anchor: `source-${code}` }] }
}

/** What it stands for and comes to, then its files and rows, or the lines that it was worked out from. */
function sourceCell(fact: Cited): Cell {
  const value = isFigure(fact) ? `${printUsual(fact)}، ${parsePeriod(fact.period).label}` : recordsText(fact)
  const label = fact.sample ? `${fact.label} (نمونه)` : fact.label
  return { text: [{ text: label, strong: true }, { text: `${value === '' ? '' : `: ${value}`}. ` }, ...originOf(fact)] }
}

function originOf({ source, from }: Cited): RichText {
  if (from === undefined) return [{ text: source.text }]
  return from.flatMap(
    (code, at): RichText => [{ text: at === 0 ? 'محاسبه از ' : ' و ' }, { text: code, to: `source-${code}` }],
  )
}

/** «۲ ردیف بودجه، ۴ مبلغ»: how many records of each kind stand behind a table. */
function recordsText({ records = [] }: Cited): string {
  return toPersianDigits(records.map(({ kind, count }) => `${count} ${tables[kind].label}`).join('، '))
}

/** A table of rows has a source but no single value. */
function isFigure(cited: Partial<Fact>): cited is Fact {
  return cited.value !== undefined
}
