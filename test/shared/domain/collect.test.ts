import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeAgenda, movedOrder } from '../../../shared/domain/agenda.ts'
import { termEnd } from '../../../shared/domain/council.ts'
import { newCode } from '../../../shared/domain/newCode.ts'
import { nextSession } from '../../../shared/domain/nextSession.ts'
import { asEdited, moveReport, reportSteps } from '../../../shared/domain/reportStatus.ts'
import { agendaItem, report } from '../facts/sessionData.ts'

const term = { code: 't6', number: 6 }
const first = nextSession([], term, '2023-01-01')

describe('the next session', () => {
  it('is proposed with the numbers after the last one’s and as many days later', () => {
    const one = { ...first, date: '2023-01-08', numberInTerm: 72, consecutiveNumber: 972, time: '08:30' }
    const two = { ...one, code: 's6-73', date: '2023-01-22', numberInTerm: 73, consecutiveNumber: 973 }
    expect(nextSession([one, two], term, '2023-01-23')).toMatchObject({
      code: 's6-74',
      numberInTerm: 74,
      consecutiveNumber: 974,
      date: '2023-02-05',
      time: '08:30',
    })
  })

  it('is never in the past, and counts from one in a new term', () => {
    const old = { ...first, term: 't5', date: '2020-01-08', numberInTerm: 120, consecutiveNumber: 900 }
    expect(nextSession([old], term, '2023-01-23')).toMatchObject({
      date: '2023-01-23',
      numberInTerm: 1,
      consecutiveNumber: 901,
    })
  })
})

describe('a term', () => {
  it('ends on the eve of its fourth anniversary', () => {
    expect(termEnd('2021-08-05')).toBe('2025-08-04')
  })
})

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

describe('an accepted report', () => {
  const accepted = report('r', { status: 'accepted' })

  it('is a draft again, and its next revision, once an edit changes what it says', () => {
    expect(asEdited(accepted, { ...accepted, narrative: 'دیگر' })).toMatchObject({ status: 'draft', revision: 2 })
    expect(moveReport(accepted, 'draft', null)).toMatchObject({ status: 'draft', revision: 2 })
  })

  it('stays accepted when nothing changes but what is said about it', () => {
    expect(asEdited(accepted, { ...accepted, note: 'سپاس' }).status).toBe('accepted')
    expect(asEdited(undefined, accepted)).toBe(accepted)
    const draft = { ...accepted, status: 'draft' } as const
    expect(asEdited(draft, { ...draft, narrative: 'دیگر' })).toMatchObject({ status: 'draft', revision: 1 })
  })
})

describe('a new code', () => {
  it('is the stem, or the stem with the first free number', () => {
    expect(newCode('r-x', [])).toBe('r-x')
    expect(newCode('r-x', ['r-x', 'r-x-2'])).toBe('r-x-3')
  })
})

describe('a report’s steps', () => {
  it('lead everywhere from a draft, and never to where it is', () => {
    const reached = new Set(['draft'])
    for (const from of ['draft', 'submitted', 'returned', 'accepted'] as const)
      for (const { to } of reportSteps[from]) {
        expect(to).not.toBe(from)
        reached.add(to)
      }
    expect([...reached].toSorted()).toEqual(['accepted', 'draft', 'returned', 'submitted'])
  })

  it('make the next revision when it is sent again', () => {
    const returned = moveReport(report('r', { status: 'submitted' }), 'returned', 'منبع ندارد')
    expect(moveReport(returned, 'submitted', null)).toMatchObject({ revision: 2, note: 'منبع ندارد' })
  })
})
