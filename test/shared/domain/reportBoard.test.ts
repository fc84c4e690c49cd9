import { array, assert, boolean, constantFrom, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awaitedRows,
  type BoardInput,
  type BoardReport,
  proposedDue,
  reportBoard,
} from '../../../shared/domain/reportBoard.ts'

const report = (department: string, status: BoardReport['status'], due: string | null = null): BoardReport => ({
  code: `r-${department}-${status}`,
  department,
  period: '1401H1',
  status,
  due,
})

function boardOf(given: Partial<BoardInput>) {
  return reportBoard({
    today: '2023-01-05',
    due: '2023-01-01',
    departments: ['a', 'b', 'c', 'd', 'e'].map(code => ({ code, name: `واحد ${code}` })),
    reports: [],
    announced: new Set(),
    before: new Set(),
    recordsOf: () => ({ now: [], before: [], from: [] }),
    ...given,
  })
}

describe('the board of reports', () => {
  it('has whoever began a report, is announced on the agenda or reported last time, the late first', () => {
    const rows = boardOf({
      reports: [report('a', 'accepted'), report('b', 'submitted'), report('c', 'returned')],
      announced: new Set(['d', 'a']),
      before: new Set(['b']),
    })
    expect(
      rows.map(({ department, expectedBy, state, isLate }) => [department.code, expectedBy, state, isLate]),
    ).toEqual([
      ['c', 'report', 'returned', true],
      ['d', 'agenda', 'notBegun', true],
      ['b', 'report', 'submitted', false],
      ['a', 'report', 'accepted', false],
    ])
    expect(awaitedRows(rows).map(({ department }) => department.code)).toEqual(['c', 'd'])
    expect(boardOf({ before: new Set(['e']) })).toMatchObject([{ expectedBy: 'sessionBefore', state: 'notBegun' }])
  })

  it('counts days to the earliest day by which something is still awaited; a report may have its own', () => {
    const late = report('a', 'draft', '2023-01-10')
    expect(boardOf({ reports: [late] })).toMatchObject([{ due: '2023-01-10', daysLeft: 5, isLate: false }])
    expect(boardOf({ reports: [late, report('a', 'accepted')] })).toMatchObject([{ due: '2023-01-10', state: 'draft' }])
    expect(boardOf({ reports: [late], due: null, today: '2023-01-10' })).toMatchObject([{ daysLeft: 0, isLate: false }])
    expect(boardOf({ announced: new Set(['a']), due: null })).toMatchObject([
      { due: null, daysLeft: null, isLate: false },
    ])
  })

  it('misses the kinds that the department had last time and has none of now', () => {
    const [row] = boardOf({
      reports: [report('a', 'draft')],
      recordsOf: () => ({
        now: [{ kind: 'drill', count: 2 }],
        before: [
          { kind: 'drill', count: 1 },
          { kind: 'training', count: 4 },
        ],
        from: [],
      }),
    })
    expect(row).toMatchObject({ came: [{ kind: 'drill', count: 2 }], missing: [{ kind: 'training', count: 4 }] })
  })

  it('leaves out no department that it expects, and is late only while something is awaited after its day', () => {
    const statuses = constantFrom('draft', 'submitted', 'returned', 'accepted')
    const given = array(tuple(constantFrom('a', 'b', 'c', 'd', 'e'), statuses, boolean()), {
      maxLength: 40,
    })
    assert(
      property(given, reports => {
        const rows = boardOf({
          reports: reports.map(([code, status, isOwn]) => report(code, status, isOwn ? '2023-02-01' : null)),
        })
        expect(new Set(rows.map(({ department }) => department.code))).toEqual(new Set(reports.map(([code]) => code)))
        for (const { isLate, due, reports: own } of rows)
          expect(isLate).toBe(
            own.some(one => ['draft', 'returned'].includes(one.status) && due === '2023-01-01' && one.due === null),
          )
      }),
    )
  })
})

it('proposes as many days before the session as its agenda is sent', () => {
  expect(proposedDue('2023-01-08', 7)).toBe('2023-01-01')
})
