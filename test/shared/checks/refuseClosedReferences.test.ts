import { describe, expect, it } from 'vitest'
import { addressColumns } from '../../../shared/checks/closedReferences.ts'
import { refuseClosedReferences } from '../../../shared/checks/refuseClosedReferences.ts'
import { runChecks } from '../../../shared/checks/runChecks.ts'
import { boundColumns } from '../../../shared/facts/boundTexts.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { isClosedFact } from '../../../shared/problems/factProblems.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { columnsOf } from '../../../shared/tables/record.ts'
import {
  agendaItem,
  amount,
  drill,
  indicator,
  indicatorValue,
  line,
  report,
  sessionData,
  stated,
  statement,
} from '../facts/sessionData.ts'

const count = 'drill/*/*/1401/count'
const drills = {
  drill: [drill('D-1', '2022-05-01'), drill('D-2', '2022-06-01', { openness: 'closed' })],
}

const openAddress = 'drill/D-1/participants/1401'
const closed = { openness: 'closed' } as const

interface Ground {
  address: string
  rows: Partial<Rows>
  name: string
}

/** Ways for a figure to be closed, and what the refusal calls the record that closes it. */
const closedGrounds = {
  'a closed row': {
    address: 'drill/D-2/participants/1401',
    rows: drills,
    name: 'رزمایش',
  },
  'a count of rows': { address: count, rows: drills, name: 'رزمایش' },
  'an amount of a closed line': {
    address: 'budgetLine/1012/allocated/1401',
    rows: { budgetLine: [line('1012', closed)], budgetAmount: [amount('1012', 1401, 'allocated', 5n)] },
    name: 'ردیف ۱۰۱۲',
  },
  'a closed amount': {
    address: 'budgetLine/1012/allocated/1401',
    rows: { budgetLine: [line('1012')], budgetAmount: [amount('1012', 1401, 'allocated', 5n, closed)] },
    name: 'تخصیص ۱۴۰۱',
  },
  'a closed stated fact': {
    address: 'statedFact/secret/value/1401',
    rows: { statedFact: [stated('secret', '7', closed)] },
    name: 'شرح secret',
  },
  'a ratio of a closed indicator': {
    address: 'indicator/10/actual/1401',
    rows: {
      indicator: [
        indicator('10', { type: 'efficiency', numerator: '11', denominator: '12' }),
        indicator('11'),
        indicator('12', closed),
      ],
      indicatorValue: [indicatorValue('11', '1401', '4', null), indicatorValue('12', '1401', '2', null)],
    },
    name: 'شاخص',
  },
} satisfies Record<string, Ground>

describe('refuseClosedReferences', () => {
  it('passes open texts that rest on open rows', () => {
    const narrative = '{{drill/D-1/participants/1401}} نفر'
    expect(() => refuseClosedReferences(sessionData({ ...drills, report: [report('r', { narrative })] }))).not.toThrow()
  })

  it('refuses an open narrative that counts a closed row', () => {
    const session = sessionData({ ...drills, report: [report('r', { narrative: `{{${count}}}` })] })
    expect(() => refuseClosedReferences(session)).toThrow(
      expect.objectContaining({ place: expect.objectContaining({ field: 'متن گزارش r', paragraph: 1 }) as object }),
    )
  })

  it('refuses open key figures that count a closed row', () => {
    const session = sessionData({ ...drills, report: [report('r', { keyFigures: `${count}|value|رزمایش` })] })
    expect(() => refuseClosedReferences(session)).toThrow(
      expect.objectContaining({ place: expect.objectContaining({ field: 'ارقام کلیدی گزارش r', line: 1 }) as object }),
    )
  })

  it('leaves closed reports alone', () => {
    const session = sessionData({
      ...drills,
      agendaItem: [agendaItem('item', 1, { openness: 'closed' })],
      report: [report('r', { narrative: `{{${count}}}` })],
    })
    expect(() => refuseClosedReferences(session)).not.toThrow()
  })

  it.each<[string, Ground]>(Object.entries(closedGrounds))(
    'refuses an open statement that quotes %s',
    (_, { address, rows, name }) => {
      const said = statement('st', 1, { quotes: `${openAddress}\n${address}` })
      expect(refusal({ ...rows, statement: [said] })).toMatch(
        new RegExp(`^سخن شهردار در .*نشانی ارقام: .*${name}`, 'u'),
      )
    },
  )

  it.each<[string, Ground]>(Object.entries(closedGrounds))(
    'refuses an open stated fact that rests on %s',
    (_, { address, rows, name }) => {
      const claimed = stated('claimed', '1', { claim: 'sum', basis: `${openAddress}\n${address}` })
      const statedFact = [claimed, ...(rows.statedFact ?? [])]
      expect(refusal({ ...rows, statedFact })).toMatch(new RegExp(`^رقم اعلام‌شده .*مبنای ادعا: .*${name}`, 'u'))
    },
  )

  it('refuses a basis also where nothing is claimed of it', () => {
    const { address, rows } = closedGrounds['a closed row']
    expect(refusal({ ...rows, statedFact: [stated('f', '1', { basis: `${address}|value` })] })).toContain('غیرعلنی')
  })

  it('lets closed statements and stated facts rest on what they like', () => {
    const { address, rows } = closedGrounds['a closed row']
    const said = statement('st', 1, { quotes: address, ...closed })
    const fact = stated('f', '1', { basis: address, ...closed })
    expect(refusal({ ...rows, statement: [said], statedFact: [fact] })).toBeUndefined()
  })

  it('leaves addresses that lead nowhere to the checks', () => {
    const said = statement('st', 1, { quotes: 'drill/gone/participants/1401' })
    expect(refusal({ statement: [said] })).toBeUndefined()
  })

  it('finds the same in the checks, once each', () => {
    const { address, rows } = closedGrounds['a closed row']
    const session = sessionData({
      ...rows,
      statement: [statement('st', 1, { quotes: address })],
      statedFact: [stated('f', '1', { claim: 'sum', basis: address })],
    })
    const found = runChecks(session).filter(({ rule }) => rule === 'closed-fact')
    expect(found.map(({ where }) => `${where.kind}/${where.field}`)).toEqual(['statement/quotes', 'statedFact/basis'])
  })

  it('knows every column that names figures', () => {
    const known = [...addressColumns, ...boundColumns, { kind: 'report', field: 'keyFigures' }]
    const columns = recordKinds.flatMap(kind =>
      [...columnsOf(kind)].flatMap(([field, { type }]) => (type === 'narrative' ? [`${kind}/${field}`] : [])),
    )
    expect(columns.sort()).toEqual(known.map(({ kind, field }) => `${kind}/${field}`).sort())
  })
})

/** What `briefing` would say; undefined where it says nothing. */
function refusal(rows: Partial<Rows>): string | undefined {
  try {
    refuseClosedReferences(sessionData({ drill: [drill('D-1', '2022-05-01')], ...rows }))
    return undefined
  } catch (cause) {
    if (!(cause instanceof Problem) || !isClosedFact(cause.code)) throw cause
    return stripIsolates(cause.message)
  }
}
