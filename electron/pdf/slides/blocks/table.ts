import type { Table } from '../../../../shared/document.ts'
import { type FittedTable, fitTable } from '../../../paper/tableFit.ts'
import { withinColumns } from '../../../paper/tableRows.ts'
import { size } from '../../../paper/tokens.ts'
import type { Content, TableLayout } from '../../../typesetter/typeset.ts'
import { columnWidths, groupRows, tableBody } from '../../blocks/tableBody.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'
import { slideCode, slideText } from '../slideText.ts'

/**
 * A paper's table, enlarged: its columns share the slide as they would share a page in as many ems. Its digits have
 * their own widths: at this size equal ones tear Persian numbers apart.
 */
export function table(block: Table, setting: SlideSetting): Content {
  const enlarged = px(letters.table, setting) / size.table[0]
  const { ruler, family, width } = setting
  const page = { contentWidth: width / enlarged }
  const parts = fitTable(withinColumns(block), { page, ruler, family })
  return {
    stack: [
      ...(block.caption === undefined && block.fact === undefined ? [] : [caption(block, setting)]),
      ...parts.map(part => onePart(part, enlarged, setting)),
    ],
  }
}

function caption({ caption: text = '', fact }: Table, setting: SlideSetting): Content {
  return {
    text: fact === undefined ? text : [text, slideCode(fact, setting)],
    style: 'tableCaption',
    fontSize: px(letters.label, setting),
    structType: 'Caption',
  }
}

function onePart({ block, fit }: FittedTable, enlarged: number, setting: SlideSetting): Content {
  const fontSize = fit.fontSize * enlarged
  const body = tableBody({ block, fit }, { fontSize, text: spans => slideText(spans, setting) })
  const totals = block.totals?.length ?? 0
  return {
    table: {
      headerRows: 1,
      keepNextRows: groupRows(block),
      squeezed: true,
      widths: columnWidths({ block, fit }, enlarged, column => px(startOf(column) + end, setting)),
      body,
    },
    layout: layout(body.length, totals, new Set(groupRows(block)), setting),
    fontSize,
    margin: [0, px(8, setting), 0, 0],
  }
}

/** Beside the text of a cell, at 1080 lines. */
const startOf = (column: number): number => (column === 0 ? 8 : 24)
const end = 20

function layout(rows: number, totals: number, groups: ReadonlySet<number>, setting: SlideSetting): TableLayout {
  const { theme } = setting
  const firstTotal = totals === 0 ? -1 : rows - totals
  const strong = (line: number): boolean => line === 1 || line === firstTotal
  return {
    name: `slide table ${rows} ${totals} ${[...groups].join()} ${theme.slide} ${px(1, setting)}`,
    hLineWidth: line => (line === 0 ? 0 : px(strong(line) ? 4 : 2, setting)),
    hLineColor: line => (strong(line) ? theme.ink : theme.rule),
    vLineWidth: () => 0,
    paddingLeft: column => px(startOf(column), setting),
    paddingRight: () => px(end, setting),
    paddingTop: () => px(13, setting),
    paddingBottom: () => px(13, setting),
    fillColor: row => (groups.has(row) || (firstTotal >= 0 && row >= firstTotal) ? theme.zone : null),
  }
}
