import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeAgenda, movedOrder, startTimes } from '../../../shared/domain/agenda.ts'
import { agendaItem } from '../facts/sessionData.ts'

describe('an agenda’s order', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const codes = fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1 })

  it('keeps every item when some are moved', () => {
    fc.assert(
      fc.property(codes, fc.subarray(letters), fc.nat(), fc.boolean(), (order, moved, at, isBefore) => {
        const target = order[at % order.length] ?? ''
        const now = movedOrder(order, new Set(moved), target, isBefore ? 'before' : 'after')
        expect(now.toSorted()).toEqual(order.toSorted())
      }),
    )
  })

  it('puts what is moved beside its target', () => {
    expect(movedOrder(['a', 'b', 'c', 'd'], new Set(['a', 'c']), 'd', 'after')).toEqual(['b', 'd', 'a', 'c'])
    expect(movedOrder(['a', 'b', 'c', 'd'], new Set(['d']), 'a', 'before')).toEqual(['d', 'a', 'b', 'c'])
  })

  it('changes no more rows than it must', () => {
    const items = ['a', 'b', 'c'].map((code, i) => agendaItem(code, i + 1))
    expect(arrangeAgenda(items, ['a', 'c', 'b']).map(({ code, position }) => [code, position])).toEqual([
      ['b', 3],
      ['c', 2],
    ])
  })
})

describe('when items begin', () => {
  it('adds up the minutes of those before, past midnight too, and says last when the whole ends', () => {
    expect(startTimes('09:10', [20, 25, 30])).toEqual(['09:10', '09:30', '09:55', '10:25'])
    expect(startTimes('23:40', [30, 15])).toEqual(['23:40', '00:10', '00:25'])
    expect(startTimes('09:00', [])).toEqual(['09:00'])
  })

  it('says nothing of what comes after an item without minutes', () => {
    expect(startTimes('09:00', [20, null, 30])).toEqual(['09:00', '09:20', null, null])
  })
})
