import { describe, expect, it } from 'vitest'
import { referenceReader } from '../../../shared/tables/readReference.ts'

const read = referenceReader([
  { code: 'city', label: 'شهر' },
  { code: '1', label: 'منطقهٔ ۱' },
  { code: '5', label: 'منطقهٔ ۵' },
  { code: '15', label: 'منطقهٔ ۱۵' },
  { code: 'crisis', label: 'مدیریت بحران و پدافند غیرعامل' },
  { code: 'services', label: 'خدمات شهری' },
  { code: 'a', label: 'سازمان پارک‌ها' },
  { code: 'b', label: 'سازمان پارک‌ها' },
  { code: '0012', label: 'پل خواجو' },
])

describe('a cell that names a record', () => {
  it.each([
    ['5', '5'],
    ['۵', '5'],
    ['٥', '5'],
    ['CRISIS', 'crisis'],
    ['0012', '0012'],
    ["'0012", '0012'],
    ['’۵', '5'],
  ])('by its code «%s» is %s', (cell, code) => expect(read(cell)).toEqual({ ok: true, code, byName: false }))

  it.each([
    ['منطقهٔ ۵', '5'],
    ['منطقه 5', '5'],
    ['منطقه ۰۵', '5'],
    ['منطقة 5', '5'],
    ['منطقه‌ی ۵', '5'],
    ['منطقه پنج', '5'],
    ['منطقهٔ پنجم', '5'],
    ['منطقه5', '5'],
    ['شهرداری منطقه ۵', '5'],
    ['منطقه ۱۵', '15'],
    ['منطقه یک', '1'],
    ['مدیریت بحران و پدافند غیرعامل', 'crisis'],
    ['مديريت  بحران و پدافند غیر عامل', 'crisis'],
    ['خدمات‌شهری', 'services'],
    ['شهر', 'city'],
    ['منطقه ی ۵', '5'],
    ['crisis (مدیریت بحران و پدافند غیرعامل)', 'crisis'],
    ['مديريت بحران و پدافند غیر عامل (Crisis)', 'crisis'],
    ['crisis - مدیریت بحران و پدافند غیرعامل', 'crisis'],
    ['۵ – منطقه پنج', '5'],
    ['خدمات شهری: services', 'services'],
    ['سازمان پارک‌ها [b]', 'b'],
  ])('by its name «%s» is %s', (cell, code) => expect(read(cell)).toEqual({ ok: true, code, byName: true }))

  it.each([
    ['سازمان پارکها', /نام چند رکورد.*a.*b/],
    ['مدیریت بحران', /شاید.*crisis.*مدیریت بحران و پدافند/],
    ['12', /شاید.*۰۰۱۲/],
    ['۱۲٫۰', /شاید.*۰۰۱۲/],
    ['crisis (خدمات شهری)', /نه کد رکوردی ثبت‌شده است و نه نام آن/],
    ['منطقه ۵ و ۱', /نه کد رکوردی ثبت‌شده است و نه نام آن/],
    ['سازمان آتش‌نشانی', /نه کد رکوردی ثبت‌شده است و نه نام آن/],
  ])('«%s» is not guessed', (cell, message) => {
    expect(read(cell)).toMatchObject({ ok: false, isCode: false, message: expect.stringMatching(message) as string })
  })

  it('may be a code that is not there', () => expect(read('energy')).toMatchObject({ ok: false, isCode: true }))
})
