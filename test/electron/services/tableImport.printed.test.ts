import { describe, expect, it } from 'vitest'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'

const given = <K extends RecordKind>(kind: K, text: string) => ({
  kind,
  file: new File([text], 'پرونده.csv'),
})

const amounts = 'کد ردیف,سال مالی,مرحله,مبلغ,قطعیت,علنی/غیرعلنی,نمونه'
const amount = (cell: string) => `1012,1401,تخصیص,${cell},دقیق,علنی,خیر`

const line = (code: string, title: string) => `${code},${title},services,,,,,هزینه‌ای,علنی,بله`

describe('a table as offices print it', () => {
  const rial = amounts.replace('مبلغ', 'مبلغ (ریال)')

  it('has rows that are no records, which are left out and told', async () => {
    const api = await sampleApi()
    for (const [row, role] of [
      ['جمع کل,,,100,,,', 'total'],
      ['ج م ع,,,100,,,', 'total'],
      ['جمع‌کل,,,100,,,', 'total'],
      ['کل,,,100,,,', 'total'],
      [',,جمع,100,,,', 'total'],
      [',,,100,,,', 'total'],
      ['میانگین,,,50,,,', 'total'],
      ['(۱),(۲),(۳),(۴),(۵),(۶),(۷)', 'repeated'],
      ['* ارقام برآوردی است,,,,,,', 'note'],
      ['(۱) بدون احتساب متمم,,,,,,', 'note'],
      ['۱- این جدول موقت است,,,,,,', 'note'],
      ['امضای مدیر مالی,,,,,,', 'note'],
      ['تهیه‌کننده: دفتر بودجه,,,,تأییدکننده: معاون,,', 'note'],
      ['صفحه ۱ از ۲,,,,,,', 'note'],
      ['1013,1401,تخصیص,ندارد,دقیق,علنی,خیر', 'empty'],
      ['1013,1401,تخصیص,N/A,دقیق,علنی,خیر', 'empty'],
    ] as const) {
      const file = given('budgetAmount', `${rial}\n${amount('100')}\n${row}\n`)
      const { rows, bad, skipped, questions } = await api.tables.preview(file)
      expect({ row, rows: rows.length, bad, questions }).toEqual({ row, rows: 1, bad: [], questions: [] })
      expect(skipped).toMatchObject([{ row: 3, role }])
    }
  })

  it('keeps records whose titles only begin like notes and sums', async () => {
    const header = 'کد,شرح,واحد,منطقه,مأموریت,برنامه,طرح/پروژه,طبقه,علنی/غیرعلنی,نمونه'
    const text = `${header}\n${line('9001', 'صفحه‌بندی کتاب')}\n${line('9002', 'متوسط‌سازی')}\n${line('9003', 'کل‌نگری')}\n`
    const { created, bad, skipped } = await (await sampleApi()).tables.preview(given('budgetLine', text))
    expect({ created, bad, skipped }).toEqual({ created: 3, bad: [], skipped: [] })
  })

  it('may shorten the unit in a header, which is asked for among those it may be', async () => {
    const api = await sampleApi()
    for (const [header, units] of [
      ['مبلغ (م.ریال)', ['million-rial', 'billion-rial']],
      ['مبلغ (میلیون)', ['million-rial', 'million-toman']],
      ['مبلغ (هزار)', ['thousand-rial', 'thousand-toman']],
    ] as const) {
      const file = given('budgetAmount', `${amounts.replace('مبلغ', header)}\n${amount('12')}\n`)
      const { questions } = await api.tables.preview(file)
      expect(questions.flatMap(({ readings }) => readings.map(({ choice }) => choice.moneyUnit))).toEqual(units)
    }
  })

  it('may mark its headers', async () => {
    const api = await sampleApi()
    for (const header of ['مبلغ*', '«مبلغ»', 'مبلغ:', 'مبلغ (۱)', '۴- مبلغ', 'مبـــلغ', 'میلیون ریال - مبلغ']) {
      const file = given('budgetAmount', `${amounts.replace('مبلغ', header)}\n${amount('12 ریال')}\n`)
      expect(await api.tables.preview(file)).toMatchObject({ changed: 1, bad: [] })
    }
    const file = given('budgetAmount', `${amounts.replace('مبلغ', 'مبلغ (ارقام به میلیون ریال)')}\n${amount('12')}\n`)
    expect((await api.tables.preview(file)).rows).toMatchObject([{ after: { amount: '12000000' } }])
  })

  it('may say how its cells are parted, rightly or not', async () => {
    const api = await sampleApi()
    for (const [sep, sign] of [
      ['sep=;;;;', ';'],
      ['sep = ;', ';'],
      ['"SEP=;"', ';'],
      ['sep=;,,,,', ';'],
      // Saved again by a program that left the line and changed the signs.
      ['sep=;', ','],
    ] as const) {
      const rows = ['کد,نام,نوع,ردیف,نمونه', '77,منطقهٔ ۷۷,منطقه,77,بله'].map(row => row.replaceAll(',', sign))
      const file = given('district', `${[sep, ...rows].join('\r\n')}\r\n\u001A`)
      const { created, separator, bad } = await api.tables.preview(file)
      expect({ sep, created, separator, bad }).toEqual({ sep, created: 1, separator: sign, bad: [] })
    }
  })

  it('may have a header of two rows', async () => {
    const text = 'فهرست محله‌ها,,,\nمشخصات محله,,شهرداری,نمونه\nکد,نام محله,منطقه,\nN-99,سیچان,منطقهٔ ۵,بله\n'
    const { created, headers, skipped } = await (await sampleApi()).tables.preview(given('neighbourhood', text))
    expect(headers.map(({ column }) => column)).toEqual(['code', 'name', 'district', 'sample'])
    expect({ created, skipped }).toMatchObject({ created: 1, skipped: [{ row: 1, role: 'title' }] })
  })
})

describe('codes that passed through a spreadsheet', () => {
  const accounts = 'شماره اشتراک,واحد,منطقه,محل مصرف,کاربری,علنی/غیرعلنی,نمونه'
  const account = (cell: string) =>
    given('energyAccount', `${accounts}\n${cell},Energy,۱,خیابان,روشنایی معابر,علنی,بله\n`)

  it('keep their zeros where it was told to', async () => {
    const api = await sampleApi()
    for (const cell of ['="00012"', '"=""00012"""', '"=T(""00012"")"', '= "00012"', "'00012", '="۰۰۰۱۲"']) {
      const { rows, bad } = await api.tables.preview(account(cell))
      expect({ cell, bad, rows }).toMatchObject({
        cell,
        bad: [],
        rows: [{ after: { code: '00012', department: 'energy' } }],
      })
    }
  })

  it('are refused where they may have lost some, with the reason', async () => {
    const api = await sampleApi()
    for (const [cell, why] of [
      ['60010001.0', 'عدد اعشاری'],
      ['=60010001', 'فرمول'],
      ['"=TEXT(12,""00000"")"', 'فرمول'],
      ['6.001E+07', 'گرد شده'],
    ] as const) {
      const { bad, created } = await api.tables.preview(account(cell))
      expect({ created, message: bad[0] && problemMessage(bad[0].problem) }).toEqual({
        created: 0,
        message: expect.stringContaining(why) as string,
      })
    }
  })
})

describe('numbers below one in a column of percent', () => {
  const values = 'کد شاخص,دوره,منطقه,هدف,عملکرد,قطعیت,علنی/غیرعلنی,نمونه'
  const row = (target: string, actual: string) =>
    given('indicatorValue', `${values}\n101,1405,1,${target},${actual},دقیق,علنی,خیر\n`)

  it('are asked about once a file', async () => {
    const api = await sampleApi()
    const file = row('0.5', '1')
    const { questions, created } = await api.tables.preview(file)
    expect({ created, questions }).toMatchObject({ created: 0, questions: [{ about: 'percent', count: 1 }] })
    expect(questions[0]?.readings.map(({ value }) => value)).toEqual(['50', '0.5'])
    const fraction = await api.tables.preview({ ...file, choices: { percent: 'fraction' } })
    expect(fraction.rows).toMatchObject([{ after: { target: '50', actual: '100' } }])
    const points = await api.tables.preview({ ...file, choices: { percent: 'points' } })
    expect(points.rows).toMatchObject([{ after: { target: '0.5', actual: '1' } }])
  })

  it('are refused among larger ones, once they are said to be fractions', async () => {
    const { bad } = await (await sampleApi()).tables.preview({ ...row('0.5', '35'), choices: { percent: 'fraction' } })
    expect(bad).toMatchObject([
      { problem: { code: 'bad-value', params: { why: expect.stringMatching(/۲۰٪.*«35»/) as string } } },
    ])
  })

  it('are not asked about where a sign says it', async () => {
    const { questions, rows } = await (await sampleApi()).tables.preview(row('0.5%', '۲۰ درصد'))
    expect({ questions, rows }).toMatchObject({ questions: [], rows: [{ after: { target: '0.5', actual: '20' } }] })
  })

  it('go out with their sign and come back without a question', async () => {
    const api = await sampleApi()
    await api.tables.import({ ...row('0.5', '1'), choices: { percent: 'points' } })
    const file = await api.tables.download({ kind: 'indicatorValue' })
    const { questions, created, changed } = await api.tables.preview({ kind: 'indicatorValue', ...file })
    expect({ questions, created, changed }).toEqual({ questions: [], created: 0, changed: 0 })
  })
})
