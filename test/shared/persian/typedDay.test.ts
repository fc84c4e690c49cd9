import { describe, expect, it } from 'vitest'
import { readTypedDay } from '../../../shared/persian/typedDay.ts'

/** A Sunday, ۱۸ دی ۱۴۰۱. */
const today = '2023-01-08'

describe('a day as people type it', () => {
  it.each([
    ['امروز', '2023-01-08'],
    ['فردا', '2023-01-09'],
    ['پس‌فردا', '2023-01-10'],
    ['دوشنبه', '2023-01-09'],
    ['سه شنبه', '2023-01-10'],
    ['پنج‌شنبه', '2023-01-12'],
    ['یکشنبه', '2023-01-15'],
    ['۲۰ دی', '2023-01-10'],
    ['10/20', '2023-01-10'],
    ['۲ فروردین', '2023-03-22'],
    ['۲۸ اسفند', '2023-03-19'],
    ['۱۴۰۱/۱۰/۱۸', '2023-01-08'],
    ['یکشنبه ۱۸ دی ۱۴۰۱', '2023-01-08'],
  ])('«%s»', (typed, iso) => {
    expect(readTypedDay(typed, today)).toEqual({ ok: true, iso })
  })

  it.each(['', 'هیچ‌گاه', '۳۲ دی', '13/5'])('«%s» is refused with a reason', typed => {
    expect(readTypedDay(typed, today)).toMatchObject({ ok: false })
  })
})
