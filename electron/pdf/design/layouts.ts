import { colour } from '../../paper/tokens.ts'
import type { TableLayout } from '../../typesetter/typeset.ts'

/** Points at the end of a cell of data. */
const dataEnd = 5

/** Points beside the text of a column of data. */
export function dataPadding(column: number): number {
  return column === 0 ? 7 : 11
}

/**
 * Data: a strong rule under the header, light rules between rows, a strong rule over the totals and at the foot; totals
 * and the lines that name a group are tinted.
 * @param groups rows that name a group, the header counted
 */
export function dataLayout(rows: number, totals: number, groups: ReadonlySet<number>): TableLayout {
  const firstTotal = totals === 0 ? -1 : rows - totals
  const strong = (line: number): boolean => line === 1 || line === firstTotal
  return {
    name: `data ${rows} ${totals} ${[...groups].join()}`,
    hLineWidth: line => (line === 0 ? 0 : strong(line) ? 0.9 : line === rows ? 0.9 : 0.45),
    hLineColor: line => (strong(line) || line === rows ? colour.ink : colour.line),
    vLineWidth: () => 0,
    paddingLeft: column => dataPadding(column) - dataEnd,
    paddingRight: () => dataEnd,
    paddingTop: () => 3.6,
    paddingBottom: () => 3.6,
    fillColor: row => (groups.has(row) || (firstTotal >= 0 && row >= firstTotal) ? colour.accentSoft : null),
  }
}

/** Key figures: a light rule below each row, hairlines between neighbours; the accent rule above is drawn apart. */
export function figuresLayout(perRow: number): TableLayout {
  return {
    name: `figures ${perRow}`,
    hLineWidth: line => (line === 0 ? 0 : 0.5),
    hLineColor: () => colour.line,
    vLineWidth: line => (line === 0 || line === perRow ? 0 : 0.5),
    vLineColor: () => colour.line,
    paddingLeft: column => (column === 0 ? 0 : 12),
    paddingRight: () => 10,
    paddingTop: () => 9,
    paddingBottom: () => 9,
  }
}

/** A coloured rule at the start side of what stands apart. */
export function ruledLayout(rule: string, fill: string | null): TableLayout {
  return {
    name: `ruled ${rule} ${fill}`,
    hLineWidth: () => 0,
    vLineWidth: line => (line === 0 ? 2.2 : 0),
    vLineColor: () => rule,
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 5,
    paddingBottom: () => 5,
    fillColor: () => fill,
  }
}

/** Pairs of an official form: light rules between lines, a strong one below. */
export function pairsLayout(rows: number): TableLayout {
  return {
    name: `pairs ${rows}`,
    hLineWidth: line => (line === 0 ? 0 : line === rows ? 0.9 : 0.45),
    hLineColor: line => (line === rows ? colour.ink : colour.line),
    vLineWidth: () => 0,
    paddingLeft: column => (column === 0 ? 2 : 6),
    paddingRight: () => 8,
    paddingTop: () => 3.6,
    paddingBottom: () => 3.6,
  }
}

/** The title of a cover, tinted from edge to edge. */
export function titleLayout(fill: string): TableLayout {
  return {
    name: `title ${fill}`,
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 24,
    paddingRight: () => 24,
    paddingTop: () => 28,
    paddingBottom: () => 28,
    fillColor: () => fill,
  }
}

/** Name–value rows of a cover, ruled. @param padding points over and under a row */
export function coverLayout(padding: number): TableLayout {
  return {
    name: `cover ${padding}`,
    hLineWidth: line => (line === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => colour.line,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  }
}

/** Name–value rows of a letter's head. */
export const particularsLayout: TableLayout = {
  name: 'particulars',
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: column => (column === 0 ? 16 : 0),
  paddingTop: () => 2.6,
  paddingBottom: () => 2.6,
}
