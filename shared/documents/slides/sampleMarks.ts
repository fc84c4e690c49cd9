import type { SlideBlock } from '../../deck.ts'
import type { Cell, Table } from '../../document.ts'
import type { SlideDraft } from './slideKind.ts'

const mark = ' (نمونه)'

/**
 * A slide says once, by its own mark, that it holds samples: its title does not say it again, nor rows that all are.
 */
export function withoutSampleMarks<D extends SlideDraft>(draft: D): D {
  const { title, subtitle, body } = draft
  return {
    ...draft,
    title: unmarked(title),
    ...(subtitle === undefined ? {} : { subtitle: unmarked(subtitle) }),
    body: body.map(block => (block.kind === 'table' && isAllSample(block) ? unmarkedTable(block) : block)),
  }
}

/** Whether every row of a table is a sample. */
export function isAllSample(block: SlideBlock): boolean {
  if (block.kind !== 'table') return false
  const rows = block.rows.filter(({ length }) => length > 1)
  return rows.length > 0 && rows.every(row => row.some(({ text }) => text.some(span => span.text.endsWith(mark))))
}

function unmarkedTable(table: Table): Table {
  const { rows, totals } = table
  return { ...table, rows: rows.map(unmarkedRow), ...(totals === undefined ? {} : { totals: totals.map(unmarkedRow) }) }
}

const unmarkedRow = (row: readonly Cell[]): Cell[] =>
  row.map(cell => ({ ...cell, text: cell.text.map(span => ({ ...span, text: unmarked(span.text) })) }))

const unmarked = (text: string): string => (text.endsWith(mark) ? text.slice(0, -mark.length) : text)
