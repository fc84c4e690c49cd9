import { describe, expect, it } from 'vitest'
import { openView } from '../../../shared/domain/openView.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import {
  account,
  agendaItem,
  amount,
  change,
  district,
  drill,
  indicator,
  line,
  neighbourhood,
  reading,
  report,
  session,
  sessionData,
  stated,
  statement,
} from '../facts/sessionData.ts'

const day = '2022-05-01'
const closed = { openness: 'closed' } as const

describe('openView', () => {
  it('refuses a closed session', () => {
    expect(() => openView(sessionData({ session: [session(closed)] }))).toThrow(Problem)
  })

  it('drops closed rows and all that lies under them', () => {
    const open = openView(
      sessionData({
        agendaItem: [agendaItem('item', 1), agendaItem('secret', 2, closed)],
        statement: [statement('st-1', 1), statement('st-2', 1, { agendaItem: 'secret' })],
        budgetLine: [line('1'), line('2', closed)],
        budgetAmount: [amount('1', 1401, 'allocated', 1n), amount('2', 1401, 'allocated', 2n)],
      }),
    )
    expect(open.rows.agendaItem.map(({ code }) => code)).toEqual(['item'])
    expect(open.rows.statement.map(({ code }) => code)).toEqual(['st-1'])
    expect(open.rows.budgetAmount.map(row => row.line)).toEqual(['1'])
  })

  it("takes a closed account's bills and the districts that only closed rows named", () => {
    const open = openView(
      sessionData({
        district: ['1', '2', '3', '4'].map(code => district(code)),
        neighbourhood: [{ ...neighbourhood('n'), district: '3' }],
        energyAccount: [
          account('a'),
          account('b', { ...closed, district: '2' }),
          account('c', { ...closed, district: '3' }),
        ],
        energyReading: [reading('a', '1401-01', 1, 1n), reading('b', '1401-01', 1, 1n)],
      }),
    )
    expect(open.rows.energyReading.map(row => row.account)).toEqual(['a'])
    // District 4 is named by nobody, closed or open; 3 has an open neighbourhood.
    expect(open.rows.district.map(({ code }) => code)).toEqual(['1', '3', '4'])
  })

  it('takes the code of a closed indicator out of those worked out from it', () => {
    const parts = [indicator('open'), indicator('shut', closed)]
    const ratio = indicator('ratio', { type: 'efficiency', numerator: 'open', denominator: 'shut' })
    const [, last] = openView(sessionData({ indicator: [...parts, ratio] })).rows.indicator
    expect(last).toMatchObject({ code: 'ratio', numerator: 'open', denominator: null })
  })

  it('keeps only the open rows of a file that a series came from', () => {
    const own = sessionData({
      energyAccount: [account('a'), account('b', closed)],
      energyReading: [reading('a', '1401-01', 1, 1n), reading('b', '1401-01', 1, 1n)],
    })
    const rows = new Map([
      ['a/1401-01', 2],
      ['b/1401-01', 3],
    ])
    const at = '2022-12-01T00:00:00.000Z'
    const importBatch = { id: 'i', at, who: 'دبیرخانه', kind: 'energyReading' as const, file: 'bills.csv', rows }
    const [open] = openView(own.with({ importBatches: [importBatch] })).importBatches
    expect([...(open?.rows.keys() ?? [])]).toEqual(['a/1401-01'])
  })

  it('numbers agenda items and statements anew, so that no gap tells of a closed one', () => {
    const open = openView(
      sessionData({
        agendaItem: [agendaItem('item', 1), agendaItem('secret', 2, closed), agendaItem('last', 3)],
        statement: [
          statement('a', 1, closed),
          statement('b', 2),
          statement('c', 3),
          statement('d', 7, { agendaItem: 'last' }),
        ],
      }),
    )
    expect(open.rows.agendaItem.map(({ position }) => position)).toEqual([1, 2])
    expect(open.rows.statement.map(({ code, position }) => [code, position])).toEqual([
      ['b', 1],
      ['c', 2],
      ['d', 1],
    ])
  })

  it('drops departments, offices and persons that only closed rows named, and no others', () => {
    const open = openView(
      sessionData({
        person: [{ code: 'p', name: 'آن شخص' }],
        office: [
          { code: 'mayor', title: 'شهردار', holder: null },
          { code: 'chief', title: 'آن سمت', holder: 'p' },
          { code: 'idle', title: 'سمت بی‌کار', holder: null },
        ],
        department: [
          { code: 'crisis', name: 'مدیریت بحران', head: null },
          { code: 'hidden', name: 'آن واحد', head: 'chief' },
        ],
        report: [report('r-1'), report('r-2', { department: 'hidden', ...closed })],
        statement: [statement('st', 1)],
      }),
    )
    expect(open.rows.person).toEqual([])
    expect(open.rows.office.map(({ code }) => code)).toEqual(['mayor', 'idle'])
    expect(open.rows.department.map(({ code }) => code)).toEqual(['crisis'])
  })

  it('leaves the given data as it was', () => {
    const own = sessionData({ agendaItem: [agendaItem('secret', 1, closed), agendaItem('item', 2)] })
    const before = structuredClone(own)
    openView(own)
    expect(own).toEqual(before)
  })
})

describe('changes in the open view', () => {
  const row = drill('D-1', day, { participants: 30 })
  const json = (over: JsonRow): JsonRow => ({ ...toJsonRow('drill', row), ...over })
  const origin = { file: 'drill.csv', row: 2, raw: { شرکت‌کنندگان: '۳۰ نفر', عنوان: 'نام پیشین', یادداشت: 'محرمانه' } }

  it('keeps where each present value came from', () => {
    const changes = [
      change('1', 'drill', 'D-1', null, json({ title: 'نام پیشین' }), origin),
      change('2', 'drill', 'D-1', json({ title: 'نام پیشین' }), json({})),
    ]
    const open = openView(sessionData({ drill: [row] }, changes))
    const { source } = resolveFact(open, 'drill/D-1/participants/1401H1')
    expect(source.fields[0]?.setBy?.file).toMatchObject({ name: 'drill.csv', row: 2, raw: '۳۰ نفر' })
    expect(open.changes.map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('forgets what a record said before it was opened, and cells that are not of its present values', () => {
    const changes = [
      change('1', 'drill', 'D-1', null, json({ title: 'نام پیشین', openness: 'closed' }), origin),
      change('2', 'drill', 'D-1', json({ title: 'نام پیشین', openness: 'closed' }), json({})),
    ]
    const text = JSON.stringify(openView(sessionData({ drill: [row] }, changes)).changes)
    expect(text).not.toContain('نام پیشین')
    expect(text).not.toContain('محرمانه')
    expect(text).not.toContain('closed')
  })

  it('forgets deleted records and the first life of one created again', () => {
    const changes = [
      change('1', 'drill', 'D-9', null, json({ code: 'D-9' })),
      change('2', 'drill', 'D-9', json({ code: 'D-9' }), null),
      change('3', 'drill', 'D-1', null, json({ hazard: 'خطر پیشین' }), origin),
      change('4', 'drill', 'D-1', json({ hazard: 'خطر پیشین' }), null),
      change('5', 'drill', 'D-1', null, json({})),
    ]
    expect(openView(sessionData({ drill: [row] }, changes)).changes.map(({ id }) => id)).toEqual(['5'])
  })

  it('does not tell the position an agenda item had among closed ones', () => {
    const item = agendaItem('item', 2)
    const created = change('1', 'agendaItem', 'item', null, toJsonRow('agendaItem', item))
    const open = openView(sessionData({ agendaItem: [agendaItem('secret', 1, closed), item] }, [created]))
    expect(open.changes[0]?.after?.['position']).toBe(1)
  })

  it('drops the changes of closed rows', () => {
    const secret = stated('x', '17', closed)
    const changes = [change('1', 'statedFact', 'x', null, toJsonRow('statedFact', secret))]
    expect(openView(sessionData({ statedFact: [secret] }, changes)).changes).toEqual([])
  })
})
