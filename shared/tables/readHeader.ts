import { fold, normalise } from '../persian/normalise.ts'
import { type Place, Problem } from '../problem.ts'
import type { TableDefinition } from './column.ts'
import { type RecordKind, tables } from './index.ts'

/** What a column of somebody's file holds: which of the kind's columns, and the unit its header names in brackets. */
export interface HeaderColumn {
  name: string
  unit?: string
}

/**
 * Finds the kind's columns in a header row: by header, alias or code, whatever their order; «مبلغ (تومان)» names a unit.
 * @returns a column a cell; undefined for a cell without a name, which spreadsheets leave beside a table: nothing may
 *   stand under it
 * @throws Problem 'bad-csv' for an unknown, repeated or missing column
 */
export function readHeader(kind: RecordKind, cells: readonly string[], place: Place): (HeaderColumn | undefined)[] {
  const table: TableDefinition = tables[kind]
  const names = new Map<string, string>()
  for (const [name, { header, aliases = [] }] of Object.entries(table.columns))
    for (const known of [name, header, ...aliases]) names.set(headerKey(known), name)

  const found = cells.map((written): HeaderColumn | undefined => {
    const cell = written.slice(0, longestHeader)
    if (normalise(cell) === '') return undefined
    const [, bare = cell, unit] = /^(.*?)\s*[([]\s*(.+?)\s*[)\]]$/.exec(normalise(cell)) ?? []
    const whole = names.get(headerKey(cell))
    const name = whole ?? names.get(headerKey(bare))
    if (name === undefined) {
      const known = Object.values(table.columns).map(({ header }) => `«${header}»`)
      const message = `چنین ستونی در «${table.label}» نیست؛ ستون‌ها: ${known.join('، ')}.`
      throw new Problem('bad-csv', message, { ...place, field: normalise(cell).slice(0, 40) })
    }
    return whole !== undefined || unit === undefined ? { name } : { name, unit }
  })
  for (const [name, { header, optional }] of Object.entries(table.columns)) {
    const count = found.filter(column => column?.name === name).length
    if (count > 1)
      throw new Problem('bad-csv', 'این ستون دو بار آمده است؛ یکی را بردارید.', { ...place, field: header })
    if (count === 0 && optional === undefined)
      throw new Problem('bad-csv', 'این ستون نیامده است؛ آن را بیفزایید.', { ...place, field: header })
  }
  return found
}

/** No pattern is tried on more. */
const longestHeader = 100

const headerKey = (text: string) => fold(text).replace(/\s/g, '')
