import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder, inOrderAgain } from '../../../shared/domain/rowOrder.ts'
import { recordKinds, tables } from '../../../shared/records/index.ts'
import { type AnyRow, type Rows, rowsOf } from '../../../shared/tables/record.ts'
import { anySession } from '../../fixtures/anySession.ts'

/** Kinds with a place of their own, and those that take theirs from above. */
const kinds = recordKinds.filter(kind => 'order' in tables[kind])

it('keeps every kind in order when rows of some are changed, and the lists of those that stay', () => {
  fc.assert(
    fc.property(anySession, fc.subarray(kinds), fc.array(fc.nat(5), { minLength: 1 }), (session, changed, places) => {
      const given: Record<string, readonly AnyRow[]> = { ...session.rows }
      for (const kind of changed)
        given[kind] = rowsOf(session.rows, kind)
          .map((row, i) => ('position' in row ? { ...row, position: places[i % places.length] ?? 0 } : row))
          .toReversed()
      const again = inOrderAgain(given as Rows, new Set(changed))
      expect(again).toEqual(inOrder(kind => given[kind] ?? []))
      expect(again.department).toBe(session.rows.department)
    }),
  )
})
