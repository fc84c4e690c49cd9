import { describe, expect, it } from 'vitest'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'

/** What departments send, in the shapes in which it comes; people, codes and amounts are invented. */
const given = <K extends RecordKind>(kind: K, text: string, reading: object = {}) => ({
  kind,
  file: new File([text], 'پرونده.csv'),
  ...reading,
})

const amounts = 'کد ردیف,سال مالی,مرحله,مبلغ,قطعیت,علنی/غیرعلنی,نمونه'
const amount = (cell: string, line = '1012') => `${line},1401,تخصیص,${cell},دقیق,علنی,خیر`
const drills = 'کد,واحد,عنوان,تاریخ,نوع,مخاطره,همکاران,شرکت‌کنندگان,علنی/غیرعلنی,نمونه'
const lines = 'کد,شرح,واحد,منطقه,مأموریت,برنامه,طرح/پروژه,طبقه,علنی/غیرعلنی,نمونه'
const line = (code: string, title: string) => `${code},${title},services,,خدمات شهری,نظافت,,هزینه‌ای,علنی,بله`

describe('an amount whose unit nobody names', () => {
  const file = given('budgetAmount', `${amounts}\n${amount('35000')}\n${amount('88000', '1013')}\n`)

  it('is asked once a file, and nothing is written without an answer', async () => {
    const api = await sampleApi()
    const { created, changed, bad, questions } = await api.tables.preview(file)
    expect({ created, changed, bad }).toEqual({ created: 0, changed: 0, bad: [] })
    expect(questions).toMatchObject([{ about: 'moneyUnit', row: 2, field: 'مبلغ', cell: '35000', count: 2 }])
    expect(questions[0]?.readings).toContainEqual({
      choice: { moneyUnit: 'million-rial' },
      label: 'میلیون ریال',
      value: '35000000000',
    })
    await expect(api.tables.import(file)).rejects.toThrow(/ردیف ۲.*«مبلغ».*چیزی نوشته نشد/)
  })

  it('is what the answer makes of it', async () => {
    const api = await sampleApi()
    const answered = { ...file, choices: { moneyUnit: 'million-rial' } } as const
    const preview = await api.tables.preview(answered)
    expect(preview).toMatchObject({ created: 0, changed: 2, questions: [] })
    expect(preview.amounts).toEqual([{ header: 'مبلغ', row: 2, cell: '35000', rial: '35000000000' }])
    await api.tables.import(answered)
    const rows = await api.records.list({ kind: 'budgetAmount' })
    expect(rows.find(row => row['line'] === '1012' && row['phase'] === 'allocated')).toMatchObject({
      amount: '35000000000',
    })
  })

  it.each([
    `${amounts.replace('مبلغ', 'مبلغ (میلیون ریال)')}\n${amount('35000')}\n`,
    `${amounts.replace('مبلغ', 'مبلغ به میلیون ریال')}\n${amount('35000')}\n`,
    `${amounts.replace('مبلغ', 'مبلغ - ميليون ريال')}\n${amount('35000')}\n`,
    `${amounts.replace('مبلغ', 'مبلغ/میلیون ریال')}\n${amount('35000')}\n`,
    `${amounts.replace('مبلغ', '"مبلغ\n(میلیون ریال)"')}\n${amount('35000')}\n`,
    `${amounts.replace('مبلغ', 'مبلغ [میلیون ریال]')}\n${amount('35000')}\n`,
    `(ارقام به میلیون ریال),,,,,,\n${amounts}\n${amount('35000')}\n`,
    `اعتبارات سال ۱۴۰۱,,,,,,\n,,,,,,واحد: میلیون ریال\n\n${amounts}\n${amount('35000')}\n`,
    `ردیف,${amounts}\n۱,${amount('۳۵٬۰۰۰ میلیون ریال')}\n۲,,,,,,,\n`,
    `${amounts}\n${amount('35000 میلیون ریال')}\n`,
    `${amounts}\n${amount('۳۵ میلیارد ریال')}\n`,
    `${amounts}\n${amount('۳ میلیارد و ۵۰۰ میلیون تومان')}\n`,
  ])('needs no answer in %j', async text => {
    const found = given('budgetAmount', text)
    // The row's number has a name only where it has no title of its own.
    const { questions, rows, bad } = await (await sampleApi()).tables.preview(found)
    expect({
      questions,
      bad: bad.map(({ row }) => row).filter(row => row !== 3),
    }).toEqual({ questions: [], bad: [] })
    expect(rows).toMatchObject([{ after: { amount: '35000000000' } }])
  })
})

describe('a point before three digits', () => {
  it('is asked where the header names a unit, and where the cell does', async () => {
    const api = await sampleApi()
    const header = given('budgetAmount', `${amounts.replace('مبلغ', 'مبلغ (میلیون ریال)')}\n${amount('821.268')}\n`)
    const cell = given('budgetAmount', `${amounts}\n${amount('821.268 ميليون ريال')}\n`)
    for (const file of [header, cell]) {
      const { created, changed, questions } = await api.tables.preview(file)
      expect({ created, changed }).toEqual({ created: 0, changed: 0 })
      expect(questions).toMatchObject([{ about: 'point', row: 2, count: 1 }])
      expect(questions[0]?.readings.map(({ value }) => value).sort()).toEqual(['821268000', '821268000000'])
      const read = await api.tables.preview({ ...file, choices: { point: 'thousands' } })
      expect(read.rows).toMatchObject([{ after: { amount: '821268000000' } }])
    }
  })

  it('is asked of an indicator’s value', async () => {
    const text = 'کد شاخص,دوره,منطقه,هدف,عملکرد,قطعیت,علنی/غیرعلنی,نمونه\n101,1399H1,1,12,12.500,دقیق,علنی,بله\n'
    const { questions, created, changed } = await (await sampleApi()).tables.preview(given('indicatorValue', text))
    expect({ created, changed }).toEqual({ created: 0, changed: 0 })
    expect(questions[0]?.readings.map(({ value }) => value).sort()).toEqual(['12.500', '12500'])
  })

  it('is asked together with a missing unit', async () => {
    const api = await sampleApi()
    const file = given('budgetAmount', `${amounts}\n${amount('821.268')}\n`)
    const { questions } = await api.tables.preview(file)
    expect(questions.map(({ about }) => about).sort()).toEqual(['moneyUnit', 'point'])
    const choices = { point: 'thousands', moneyUnit: 'million-rial' } as const
    expect((await api.tables.preview({ ...file, choices })).rows).toMatchObject([{ after: { amount: '821268000000' } }])
  })
})

describe('a name in place of a code', () => {
  it.each([
    ['مدیریت بحران و پدافند غیرعامل', 'crisis'],
    ['مديريت بحران و پدافند غير عامل', 'crisis'],
    ['crisis', 'crisis'],
  ])('«%s» is read as the code, and shown', async (name, code) => {
    const text = `${drills}\nD-99,${name},رزمایش نمونه,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n`
    const { rows, named } = await (await sampleApi()).tables.preview(given('drill', text))
    expect(rows).toMatchObject([{ after: { department: code } }])
    expect(named).toEqual(name === code ? [] : [{ row: 2, column: 'department', text: name, code }])
  })

  it('may be a district’s', async () => {
    const text = 'کد,نام محله,منطقه,نمونه\nN-99,سیچان,منطقهٔ ۵,بله\nN-98,خاقانی,منطقه 5,بله\nN-97,جلفا,منطقه پنج,بله\n'
    const { rows } = await (await sampleApi()).tables.preview(given('neighbourhood', text))
    expect(rows.map(({ after }) => after['district'])).toEqual(['5', '5', '5'])
  })

  it('that no record has, or not the whole of it, is refused with those that may be meant', async () => {
    const text = `${drills}\nD-99,مدیریت بحران,رزمایش,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n`
    const { bad } = await (await sampleApi()).tables.preview(given('drill', text))
    expect(bad.map(({ row, problem }) => [row, problemMessage(problem)])).toEqual([
      [2, expect.stringMatching(/«واحد».*مدیریت بحران.*شاید.*crisis/)],
    ])
  })
})

describe('rows that are no records', () => {
  const text = `ردیف‌های بودجه,,,,,,,,,\n\n${lines}\n${line('9001', 'نظافت معابر')}\n${line('جمع', 'جمع کل ردیف‌ها')}\n${lines}\n${line('9002', 'جمع')}\nمأخذ: معاونت مالی,,,,,,,,,\n`

  it('are listed and left out', async () => {
    const { created, bad, skipped } = await (await sampleApi()).tables.preview(given('budgetLine', text))
    expect({ created, bad }).toEqual({ created: 1, bad: [] })
    expect(skipped.map(({ row, role }) => [row, role])).toEqual([
      [1, 'title'],
      [5, 'total'],
      [6, 'repeated'],
      [7, 'total'],
      [8, 'note'],
    ])
  })

  it('are records where somebody says so', async () => {
    const api = await sampleApi()
    const { created, skipped } = await api.tables.preview(given('budgetLine', text, { records: [7] }))
    expect({ created, skipped: skipped.length }).toEqual({ created: 2, skipped: 4 })
  })

  it('let somebody say which row is the header', async () => {
    const api = await sampleApi()
    const file = given('office', 'سمت‌ها,۱۴۰۱,نسخهٔ ۲\nشناسه,سمت,ملاحظات\nboss,مدیر,\n')
    const headers = await api.tables.headers({ ...file, headerRow: 2 })
    expect(headers).toMatchObject({ headerRow: 2, top: [['سمت‌ها', '۱۴۰۱', 'نسخهٔ ۲'], {}, {}] })
    const columns = ['code', 'title', null]
    expect(await api.tables.preview({ ...file, headerRow: 2, columns })).toMatchObject({ created: 1, bad: [] })
  })
})

describe('what spreadsheets make of a cell', () => {
  it('is nothing, a number or a reason', async () => {
    const text = `${amounts}\n${amount('-')}\n${amount('12 500 000 ریال', '1013')}\n${amount('1.7924E+12', '1014')}\n${amount('########', '1015')}\n`
    const { rows, bad, skipped } = await (await sampleApi()).tables.preview(given('budgetAmount', text))
    expect(skipped).toMatchObject([{ row: 2, role: 'empty' }])
    expect(rows.map(({ after }) => after['amount'])).toEqual(['12500000'])
    expect(bad.map(({ row, problem }) => [row, /گرد شده|باریک/.test(problemMessage(problem))])).toEqual([
      [4, true],
      [5, true],
    ])
  })

  it('is a letter that was lost, which is named', async () => {
    const text = `${drills}\nD-99,crisis,رزمايش مد?ریت بحران,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n`
    const { spoilt } = await (await sampleApi()).tables.preview(given('drill', text))
    expect(spoilt).toMatchObject([{ row: 2, field: 'عنوان', piece: expect.stringContaining('مد?ریت') as string }])
  })
})

it('an export is taken back without a question', async () => {
  const api = await sampleApi()
  for (const kind of ['budgetAmount', 'indicatorValue', 'budgetLine', 'measure', 'drill', 'energyAccount'] as const) {
    const { questions, bad, skipped, same, named } = await api.tables.preview({
      kind,
      ...(await api.tables.download({ kind })),
    })
    const { length } = await api.records.list({ kind })
    expect({ questions, bad, skipped, same, named }).toEqual({
      questions: [],
      bad: [],
      skipped: [],
      same: length,
      named: [],
    })
  }
})

describe('a header’s own signs of a spreadsheet', () => {
  it.each([
    `${amounts}\n,,,میلیون ریال,,,\n${amount('35000')}\n`,
    `بودجه\n${amounts}\n-,-,-,(ميليون ريال),-,-,-\n${amount('35000')}\n`,
  ])('are units in a row below it: %j', async text => {
    const { rows, questions, skipped } = await (await sampleApi()).tables.preview(given('budgetAmount', text))
    expect({ questions, totals: skipped.filter(({ role }) => role !== 'title') }).toEqual({ questions: [], totals: [] })
    expect(rows).toMatchObject([{ after: { amount: '35000000000' } }])
  })

  it.each([
    ['1.01E+03', /گرد شده است/],
    ['1012.0', /شاید یکی از این‌ها باشد.*۱۰۱۲/],
    ['#REF!', /خطای فرمول/],
  ])('or what it made of a code: %s', async (code, message) => {
    const text = `${amounts.replace('مبلغ', 'مبلغ (ریال)')}\n${amount('35000', code)}\n`
    const { bad } = await (await sampleApi()).tables.preview(given('budgetAmount', text))
    expect(bad.map(({ problem }) => problemMessage(problem))).toEqual([expect.stringMatching(message)])
  })
})
