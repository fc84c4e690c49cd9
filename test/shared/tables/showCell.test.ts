import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../../shared/records/index.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { copyCell, editCell, showCell } from '../../../shared/tables/showCell.ts'
import { anyRow } from '../../fixtures/anyRow.ts'

it('shows a code without letters as the number it is to its reader, and copies what other programs know', () => {
  const column = { type: 'code', header: 'شماره اشتراک' } as const
  expect(showCell(column, '10042')).toBe('۱۰۰۴۲')
  expect(showCell(column, 'DR-07')).toBe('DR-07')
  expect(copyCell(column, '10042')).toBe('10042')
})

it.each(recordKinds)('reads each cell of %s as it is shown, opened and copied', (kind: RecordKind) => {
  const { columns }: TableDefinition = tables[kind]
  fc.assert(
    fc.property(anyRow(kind), row => {
      const json = toJsonRow(kind, row as Row)
      for (const [name, column] of Object.entries(columns)) {
        const value = json[name] ?? null
        if (value === null) continue
        // A decimal is shown without the zeros that say how exactly it was measured.
        const shown = column.type === 'decimal' ? [] : [showCell(column, value)]
        for (const text of [editCell(column, value), copyCell(column, value), ...shown])
          expect(readEntry(column, text)).toEqual({ is: 'value', value })
      }
    }),
  )
})
