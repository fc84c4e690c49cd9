import { describe, expect, it } from 'vitest'
import { sample as sampleData } from '../../../resources/sample/make/sample.ts'
import { missingInMinutes } from '../../../shared/domain/minutesChecklist.ts'
import { Session } from '../../../shared/session/session.ts'
import type { Rows } from '../../../shared/tables/record.ts'

const sample = new Session(sampleData)
const missing = (rows: Partial<Rows>) =>
  missingInMinutes(sample.with({ rows: { ...sample.rows, ...rows } })).map(({ place, text }) => `${place}: ${text}`)

describe('what minutes should have before they go on', () => {
  it('is told by the record, each with where it is mended', () => {
    expect(missing({ absence: sample.rows.absence.map(row => ({ ...row, excuse: 'excused' }) as const) })).toEqual([])
    expect(
      missing({
        sessionEvent: [],
        minutes: [],
        vote: sample.rows.vote.map(row => ({ ...row, state: 'open' }) as const),
        resolution: sample.rows.resolution.map(row => ({ ...row, text: ' ' })),
        speakingTurn: sample.rows.speakingTurn.map(row => ({ ...row, summary: null })),
      }),
    ).toEqual([
      'record: پایان جلسه ثبت نشده است.',
      'record: ۵ رأی‌گیری در جریان مانده است.',
      'record: ۱ مصوبه متن ندارد.',
      'record: ۳ نوبت سخن خلاصه ندارد.',
      'head: رئیس جلسه تعیین نشده است.',
      'head: نوع دعوت تعیین نشده است.',
      'head: روز جلسهٔ بعد اعلام نشده است.',
    ])
  })

  it('counts the absences that nobody decided', () => {
    expect(missing({ absence: [] })).toEqual(['absences: ۵ مورد غیبت، تأخیر یا خروج زودتر هنوز تعیین تکلیف نشده است.'])
  })
})
