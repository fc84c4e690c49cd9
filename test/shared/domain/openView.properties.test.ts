import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openView } from '../../../shared/domain/openView.ts'
import { type RecordKind, recordKinds } from '../../../shared/records/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { Change } from '../../../shared/tables/change.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { rowsOf } from '../../../shared/tables/record.ts'
import {
  agendaItem,
  amount,
  change,
  drill,
  line,
  report,
  sessionData,
  stated,
  statement,
} from '../facts/sessionData.ts'

type Openness = 'open' | 'closed'

/** Two of each kind, two parents each; `closed` says which of them are closed, in a fixed order. */
function sessionWith(closed: readonly boolean[]): Session {
  let next = 0
  const openness = (): { openness: Openness } => ({ openness: closed[next++] === true ? 'closed' : 'open' })
  const both = [1, 2]
  const session = sessionData({
    person: both.map(n => ({ code: `p${n}`, name: `text-p${n}` })),
    office: both.map(n => ({ code: `o${n}`, title: `text-o${n}`, holder: `p${n}` })),
    department: both.map(n => ({ code: `d${n}`, name: `text-d${n}`, head: `o${n}` })),
    agendaItem: both.map(n => agendaItem(`a${n}`, n, { title: `text-a${n}`, ...openness() })),
    report: both.map(n =>
      report(`r${n}`, { agendaItem: `a${n}`, department: `d${n}`, narrative: `text-r${n}`, ...openness() }),
    ),
    statement: both.map(n =>
      statement(`s${n}`, 1, { agendaItem: `a${n}`, speaker: `o${n}`, text: `text-s${n}`, ...openness() }),
    ),
    statedFact: both.map(n =>
      stated(`f${n}`, '1', { title: `text-f${n}`, department: `d${n}`, statedBy: `o${n}`, ...openness() }),
    ),
    budgetLine: both.map(n => line(`l${n}`, { title: `text-l${n}`, department: `d${n}`, ...openness() })),
    budgetAmount: both.map(n => amount(`l${n}`, 1401, 'allocated', BigInt(7_000_000 + n), openness())),
    drill: both.map(n => drill(`D${n}`, '2022-05-01', { title: `text-D${n}`, department: `d${n}`, ...openness() })),
  })
  return session.with({ changes: recordKinds.flatMap(kind => history(session, kind)) })
}

/** Every record was imported as it is, after a first life in which its texts said something else. */
function history(session: Session, kind: RecordKind): Change[] {
  return session.rows[kind].map(row => {
    const after = toJsonRow(kind, row)
    const key = keyOf(kind, row)
    const raw = Object.fromEntries(Object.entries(after).map(([field, value]) => [field, String(value)]))
    const before = { ...after, ...Object.fromEntries(Object.keys(after).map(field => [field, `past-${kind}-${key}`])) }
    return change(`${kind}/${key}`, kind, key, before, after, { file: 'file.csv', row: 2, raw })
  })
}

/** What only this row says: its texts and its amounts, not its codes, which parents and others repeat. */
function ownTexts(session: Session, kind: RecordKind): string[] {
  return rowsOf(session.rows, kind)
    .filter(row => session.isClosed(kind, row))
    .flatMap(row => Object.values(row).map(String))
    .filter(text => text.startsWith('text-') || text.startsWith('700000'))
}

const closures = fc.array(fc.boolean(), { minLength: 14, maxLength: 14 })
const bigints = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
const records = (session: Session) =>
  new Set(recordKinds.flatMap(kind => rowsOf(session.rows, kind).map(row => `${kind}/${keyOf(kind, row)}`)))

describe('openView of any session', () => {
  it('holds no text or amount of a closed row, and nothing any row said before', () => {
    fc.assert(
      fc.property(closures, closed => {
        const session = sessionWith(closed)
        const text = JSON.stringify(openView(session), bigints)
        for (const secret of recordKinds.flatMap(kind => ownTexts(session, kind))) expect(text).not.toContain(secret)
        expect(text).not.toContain('past-')
      }),
    )
  })

  it('never reveals more when more is closed', () => {
    fc.assert(
      fc.property(closures, closures, (some, others) => {
        const more = some.map((closed, i) => closed || others[i] === true)
        const less = records(openView(sessionWith(more)))
        const all = records(openView(sessionWith(some)))
        expect([...less].filter(record => !all.has(record))).toEqual([])
      }),
    )
  })

  it('refers to nothing it dropped', () => {
    fc.assert(
      fc.property(closures, closed => {
        const open = openView(sessionWith(closed))
        const all = records(open)
        for (const { kind, key } of open.changes) expect(all).toContain(`${kind}/${key}`)
        for (const row of open.rows.statement) expect(all).toContain(`office/${row.speaker}`)
        for (const row of open.rows.drill) expect(all).toContain(`department/${row.department}`)
      }),
    )
  })

  it('is the same when taken twice', () => {
    fc.assert(
      fc.property(closures, closed => {
        const once = openView(sessionWith(closed))
        expect(openView(once)).toEqual(once)
      }),
    )
  })
})
