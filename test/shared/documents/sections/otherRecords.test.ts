import { describe, expect, it } from 'vitest'
import { sections } from '../../../../shared/documents/sections/index.ts'
import { otherKinds, otherRecords } from '../../../../shared/documents/sections/otherRecords.ts'
import type { SectionContext } from '../../../../shared/documents/sections/section.ts'
import { FactCodes } from '../../../../shared/facts/codes.ts'
import type { RecordKind } from '../../../../shared/records/index.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { account, drill, reading, sessionData, training } from '../../facts/sessionData.ts'
import { textOf } from '../readDocument.ts'

/** A department's context, as if no section printed any of `kinds`. */
function printed(kinds: readonly RecordKind[], rows: Partial<Rows>): string {
  const session = sessionData(rows)
  const [department] = session.rows.department
  const [report] = session.rows.report
  if (department === undefined || report === undefined) throw new Error('no department')
  const context: SectionContext = { session, department, report, codes: new FactCodes(session), edition: 'closed' }
  return textOf(otherRecords(kinds)(context))
}

describe('records that no section prints', () => {
  it('are of every kind under a department, through other kinds too', () => {
    expect(otherKinds([])).toEqual(expect.arrayContaining(['drill', 'budgetAmount', 'energyReading', 'measure']))
    expect(otherKinds([])).not.toContain('agendaItem')
    expect(otherKinds(['drill'])).not.toContain('drill')
  })

  it('leave no kind under a department out of the briefing', () => {
    const all = sections.flatMap(({ kinds }) => kinds)
    expect(all).toEqual(expect.arrayContaining(otherKinds([])))
  })

  it('are printed from their column list, whole, marked, without columns that nothing fills', () => {
    const text = printed(['drill'], {
      drill: [drill('d-1', '2022-07-02', { participants: 1200, openness: 'closed', sample: true })],
    })
    for (const part of [
      'رزمایش',
      'شرکت‌کنندگان (نفر)',
      'رزمایش d-1',
      ' – غیرعلنی (نمونه)',
      '۱۴۰۱/۰۴/۱۱',
      'عملیاتی',
      '۱٬۲۰۰',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('همکاران')
    expect(text).not.toMatch(/NaN|undefined|null/)
  })

  it('belong to the department of the record they lie under, and name it', () => {
    const rows = { energyAccount: [account('10'), account('20', { department: 'other' })] }
    const text = printed(['energyReading'], {
      ...rows,
      energyReading: [reading('10', '1401-06', 1500, 2_000_000n), reading('20', '1401-06', 777, 3n)],
    })
    expect(text).toContain('شهریور ۱۴۰۱')
    expect(text).toContain('۱٬۵۰۰')
    expect(text).not.toContain('۷۷۷')
  })

  it('say how many rows of a long list are left out', () => {
    const many = Array.from({ length: 170 }, (_, i) => training(`t-${i}`, '2022-07-02'))
    expect(printed(['training'], { training: many })).toContain('۲۰ ردیف دیگر')
  })
})
