import { describe, expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { tellFile, tellFiles } from '../../fixtures/tellFile.ts'

/** Codes, names and days of departments’ files in the shapes that other departments give them; all are invented. */
describe('14, a number that is kept as a text', () => {
  const header = 'شماره اشتراک,واحد,منطقه,محل مصرف,کاربری,علنی/غیرعلنی,نمونه'
  const account = (cell: string) => `${header}\n${cell},energy,1,روشنایی خیابان,روشنایی معابر,علنی,بله\n`

  it('is that number, with its zeros', async () => {
    const cells = {
      '="60010099"': '60010099',
      '"=""60010099"""': '60010099',
      '="0012"': '0012',
      ' = "0012" ': '0012',
      '=T("0012")': '0012',
      '+"0012"': '0012',
      '="۰۰۱۲"': '0012',
      "'0012": '0012',
      '’0012': '0012',
      '"0012 "': '0012',
      '\t0012': '0012',
      '\u200e0012\u200f': '0012',
      '٠٠١٢': '0012',
      '12345678901234567890': '12345678901234567890',
      '۶۰۰۱-۲': '6001-2',
    }
    const found = await tellFiles(Object.keys(cells), async (api, cell) => {
      return (await tellFile(api, 'energyAccount', account(cell), ['code'])).rows
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, code]) => [cell, [code]]))
  })

  it('is refused where a spreadsheet has lost some of it', async () => {
    const cells = {
      '6.0010001E+7': /گرد شده/,
      '1.23456789012346E+19': /گرد شده/,
      '60010001.0': /صفرهای آغاز/,
      '۶۰۰۱۰۰۰۱٫۰۰': /«۶۰۰۱۰۰۰۱٫۰۰».*صفرهای آغاز/,
      '####': /باریک/,
      '#REF!': /خطای فرمول/,
      '=D4': /فرمول/,
      '=60010001': /فرمول/,
      '="00"&"12"': /فرمول/,
      '=VALUE("60010001")': /فرمول/,
    }
    const found = await tellFiles(Object.keys(cells), async (api, cell) => {
      return (await tellFile(api, 'energyAccount', account(cell), ['code'])).bad
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, why]) => [cell, [expect.stringMatching(why)]]))
  })
})

const drill = (department: string) =>
  `کد,واحد,عنوان,تاریخ,نوع,مخاطره,همکاران,شرکت‌کنندگان,علنی/غیرعلنی,نمونه\nD-99,${department},رزمایش,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n`

describe('16, a name in place of a code', () => {
  it('is a department’s', async () => {
    const names = [
      'مدیریت بحران و پدافند غیرعامل',
      'مديريت بحران و پدافند غير عامل',
      'مدیریت‌بحران  و پدافند غیر‌عامل',
      '«مدیریت بحران و پدافند غیرعامل»',
      'مدیریت بحران و پدافند غیرعامل.',
      'CRISIS',
      'crisis (مدیریت بحران و پدافند غیرعامل)',
      'مدیریت بحران و پدافند غیرعامل (crisis)',
      'crisis - مدیریت بحران و پدافند غیرعامل',
      'مدیریت بحران و پدافند غیرعامل: crisis',
    ]
    const found = await tellFiles(
      names,
      async (api, name) => (await tellFile(api, 'drill', drill(name), ['department'])).rows,
    )
    expect(found).toEqual(names.map(name => [name, ['crisis']]))
  })

  it('is a district’s', async () => {
    const names =
      'منطقهٔ ۵|منطقه 5|منطقه پنج|منطقه پنجم|منطقه ی ۵|منطقه‌ی ۵|منطقة ٥|منطقه ۰۵|منطقه5|منطقه-۵|منطقه: ۵|شهرداری منطقه پنج|۵'
    const text = names.split('|').map((name, i) => `N-${i},محله,${name},بله\n`)
    const api = await sampleApi()
    const { rows } = await tellFile(api, 'neighbourhood', `کد,نام محله,منطقه,نمونه\n${text.join('')}`, ['district'])
    expect(rows).toEqual(text.map(() => '5'))
  })

  it('that is none, or not the whole of one, is not guessed', async () => {
    const names = [
      'مدیریت بحران',
      'ادارهٔ مدیریت بحران و پدافند غیرعامل',
      'crisis (خدمات شهری)',
      'مدیریت بحران؛ خدمات شهری',
      'معاونت نمونه',
      'نامشخص',
      '-',
    ]
    const found = await tellFiles(names, async (api, name) => (await tellFile(api, 'drill', drill(name), ['code'])).bad)
    const why = expect.stringMatching(/ردیف ۲، «واحد».*(?:نه نام آن|کد یا نام)/) as string
    expect(found).toEqual(names.map(name => [name, [why]]))
  })
})

describe('a day of another calendar', () => {
  it('is never read in silence', async () => {
    const days = ['1444/09/03', '۱۴۴۴/۹/۳', '03/09/1444', '14440903', '1444-09-03', '۳ رمضان ۱۴۴۴', '1444/09/03 قمری']
    const found = await tellFiles(days, async (api, day) => {
      const text = `کد,واحد,عنوان,تاریخ,نوع,مخاطره,علنی/غیرعلنی,نمونه\nD-99,crisis,رزمایش,${day},دورمیزی,زلزله,علنی,بله\n`
      return (await tellFile(api, 'drill', text, ['date'])).bad
    })
    expect(found).toEqual(days.map(day => [day, [expect.stringMatching(/قمری.*۵ فروردین ۱۴۰۲/)]]))
  })
})
