import { describe, expect, it } from 'vitest'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'

/** Budget papers that lay years and phases side by side; lines and amounts are invented. */
const shared = { qualifier: 'دقیق', openness: 'علنی', sample: 'خیر' }
const paper = (text: string, reading: object = {}) => ({
  kind: 'budgetAmount' as const,
  file: new File([text], 'بودجه.csv'),
  shared,
  ...reading,
})

const lines = '1012,۳۵۰۰۰,۲۱۰۰۰\n1013,12000,-\n'
const expected = [
  ['1012', 1398, 'approved', '35000000000'],
  ['1012', 1397, 'actual', '21000000000'],
  ['1013', 1398, 'approved', '12000000000'],
]
const rial = (text: string) => text.replaceAll('۳۵۰۰۰', '35000 میلیون ریال')

async function previewed(text: string, reading: object = {}) {
  const { rows, bad, questions, skipped } = await (await sampleApi()).tables.preview(paper(text, reading))
  return {
    rows: rows.map(({ after: { line, fiscalYear, phase, amount } }) => [line, fiscalYear, phase, amount]),
    bad: bad.map(({ problem }) => problemMessage(problem)),
    questions,
    skipped: skipped.map(({ role }) => role),
  }
}

describe('a table of a column per year and phase', () => {
  it.each([
    `کد ردیف,مصوب ۱۳۹۸ (میلیون ریال),عملکرد ۱۳۹۷ (میلیون ریال)\n${lines}`,
    `کد ردیف,مصوب 1398 - میلیون ریال,عملکرد 1397 - میلیون ریال\n${lines}`,
    `کد,۱۳۹۸ مصوب به میلیون ریال,هزینه‌شده ۱۳۹۷ به میلیون ریال\n${lines}`,
    `ارقام به میلیون ریال,,\nکد بودجه,بودجهٔ مصوب سال ۱۳۹۸,مبلغ عملکرد سال مالی ۱۳۹۷\n${lines}`,
    `,,واحد: میلیون ریال\n\nکد ردیف,مصوب (۱۳۹۸),عملکرد (۱۳۹۷)\n${lines}`,
    `مبالغ به میلیون ریال,,\n,سال ۱۳۹۸,سال ۱۳۹۷\nکد ردیف,مصوب,عملکرد\n${lines}`,
    `مبالغ به میلیون ریال,,\nکد ردیف,مصوب,عملکرد\n,۱۳۹۸,۱۳۹۷\n${lines}`,
    `(میلیون ریال);;\nکد ردیف;"اعتبار\nمصوب ۱۳۹۸";"هزینهٔ قطعی\n۱۳۹۷"\n${lines.replaceAll(',', ';')}`,
    `(میلیون ریال),,,\nکد ردیف,شرح,مصوب ۱۳۹۸,عملکرد ۱۳۹۷\n1012,نظافت,35000,21000\n1013,آسفالت,12000,\n`,
    `(میلیون ریال),,,\nردیف,کد ردیف,مصوب ۱۳۹۸,عملکرد ۱۳۹۷\n۱,1012,35000,21000\n۲,1013,12000,…\nجمع کل,,47000,21000\n`,
    `(میلیون ریال)\nکد ردیف,سال مالی,مصوب,عملکرد\n1012,1398,35000,\n1012,1397,,21000\n1013,1398,12000\n`,
    `(میلیون ریال)\nکد ردیف,مرحله,بودجهٔ سال ۱۳۹۸,بودجهٔ سال ۱۳۹۷\n1012,مصوب,35000,\n1012,عملکرد,,21000\n1013,مصوب,12000,\n`,
  ])('%j', async text => {
    const { rows, bad, questions } = await previewed(text)
    expect({ rows, bad, questions }).toEqual({ rows: expected, bad: [], questions: [] })
  })

  it('takes the year of its only title', async () => {
    const text = `بودجهٔ سال ۱۳۹۸ (میلیون ریال)\nکد ردیف,مصوب,عملکرد\n1012,35000,21000\n`
    expect((await previewed(text)).rows).toEqual([
      ['1012', 1398, 'approved', '35000000000'],
      ['1012', 1398, 'actual', '21000000000'],
    ])
  })

  it('is asked about as one whole, and shows the first amount of each column', async () => {
    const text = `کد ردیف,مصوب ۱۳۹۸,عملکرد ۱۳۹۷\n${lines}`
    const { questions, rows } = await previewed(text)
    expect(rows).toEqual([])
    expect(questions).toMatchObject([{ about: 'moneyUnit', row: 2, field: 'مصوب ۱۳۹۸', cell: '۳۵۰۰۰', count: 3 }])
    const { amounts } = await (await sampleApi()).tables.preview(
      paper(text, { choices: { moneyUnit: 'million-rial' } }),
    )
    expect(amounts).toEqual([
      { header: 'مصوب ۱۳۹۸', row: 2, cell: '۳۵۰۰۰', rial: '35000000000' },
      { header: 'عملکرد ۱۳۹۷', row: 2, cell: '۲۱۰۰۰', rial: '21000000000' },
    ])
  })

  it('names the column of a cell that is wrong, and keeps the others', async () => {
    const text = `کد ردیف,مصوب ۱۳۹۸,عملکرد ۱۳۹۷\n${rial(lines).replace('۲۱۰۰۰', '1.7E+12')}`
    const { rows, bad } = await previewed(text, { choices: { moneyUnit: 'million-rial' } })
    expect(rows).toEqual([expected[0], expected[2]])
    expect(bad).toEqual([expect.stringMatching(/^ردیف ۲، «عملکرد ۱۳۹۷»: .*گرد شده/)])
  })

  it('is written, and read again by the same file without a change', async () => {
    const api = await sampleApi()
    const file = paper(`کد ردیف,مصوب ۱۳۹۸ (میلیون ریال),عملکرد ۱۳۹۷ (میلیون ریال)\n${lines}`)
    expect(await api.tables.import(file)).toMatchObject({ created: 3, changed: 0, bad: 0 })
    expect(await api.tables.preview(file)).toMatchObject({ created: 0, changed: 0, same: 3 })
  })

  it('lets somebody leave columns out that are none of amounts', async () => {
    const api = await sampleApi()
    const file = paper(
      'کد ردیف,شرح,مصوب ۱۳۹۸ (میلیون ریال),عملکرد ۱۳۹۷ (میلیون ریال),درصد جذب\n1012,نظافت,35000,21000,60%\n',
    )
    const { columns, trouble } = await api.tables.headers(file)
    expect(trouble).toMatchObject({ code: 'header-unknown', place: { field: 'درصد جذب' } })
    expect(columns.map(({ column, heads }) => [column, heads])).toEqual([
      ['line', null],
      [null, null],
      ['amount', { label: 'مصوب ۱۳۹۸', columns: ['fiscalYear', 'phase'] }],
      ['amount', { label: 'عملکرد ۱۳۹۷', columns: ['fiscalYear', 'phase'] }],
      [null, null],
    ])
    const chosen = { ...file, columns: columns.map(({ column }) => column) }
    expect(await api.tables.preview(chosen)).toMatchObject({ created: 2, bad: [] })
  })

  it.each([
    ['کد ردیف,مصوب ۱۳۹۸,بودجهٔ مصوب ۱۳۹۸\n1012,1,2\n', 'header-twice', 'مبلغ'],
    ['کد ردیف,مصوب ۱۳۹۸,مبلغ\n1012,1,2\n', 'header-twice', 'مبلغ'],
    ['کد ردیف,سال مالی,مصوب ۱۳۹۸\n1012,1398,2\n', 'header-twice', 'سال مالی'],
    ['کد ردیف,مصوب ۱۳۹۸,عملکرد\n1012,1,2\n', 'header-missing', 'سال مالی'],
    ['کد ردیف,مصوب,عملکرد\n1012,1,2\n', 'header-missing', 'سال مالی'],
    ['کد ردیف,مصوب ۱۳۹۸,درصد تحقق ۱۳۹۷\n1012,1,2\n', 'header-unknown', 'درصد تحقق ۱۳۹۷'],
    ['کد ردیف,مصوب ۱۳۹۸,عملکرد ۶ ماهه\n1012,1,2\n', 'header-unknown', 'عملکرد ۶ ماهه'],
    ['کد ردیف,مصوب ۱۳۹۸-۱۳۹۹\n1012,1\n', 'header-unknown', 'مصوب ۱۳۹۸-۱۳۹۹'],
    ['کد ردیف,مصوب 2\n1012,1\n', 'header-unknown', 'مصوب 2'],
  ])('is refused where it does not say one thing: %j', async (text, code, field) => {
    await expect((await sampleApi()).tables.preview(paper(text))).rejects.toMatchObject({
      data: { code, place: { field } },
    })
  })
})

/** What is asked of a column by its header, and what it holds once all is answered. */
async function asked(header: string) {
  const text = `کد ردیف,${header} (میلیون ریال)\n1012,35000\n`
  const { questions, rows, bad } = await previewed(text)
  const choices = Object.assign({}, ...questions.map(({ readings }) => readings[0]?.choice)) as object
  const answered = await previewed(text, { choices })
  return { about: questions.map(({ about }) => about), before: rows, bad, after: answered.rows[0]?.slice(1, 3) }
}

describe('a column headed by less than a year', () => {
  it.each([
    ['مصوب ۹۸', 1398, 'approved'],
    ['بودجه مصوب سال 98', 1398, 'approved'],
    ['98 - مصوب', 1398, 'approved'],
    ['مصوب98', 1398, 'approved'],
    ['تخصیص یافته سال مالی ۰۱', 1401, 'allocated'],
    ['هزینه‌کرد 02', 1402, 'actual'],
  ])('«%s» is asked about its century', async (header, year, phase) => {
    expect(await asked(header)).toEqual({ about: ['shortYears'], before: [], bad: [], after: [year, phase] })
  })

  it.each([
    ['عملکرد ۶ ماهه ۱۳۹۷', 1397],
    ['عملکرد شش‌ماههٔ اول ۱۳۹۷', 1397],
    ['عملکرد نه‌ماهه ۱۳۹۷', 1397],
    ['عملکرد (۹ ماهه) سال ۱۳۹۷', 1397],
    ['۶ ماهه ۱۳۹۷ عملکرد', 1397],
    ['هزینه‌کرد نیمهٔ نخست ۱۳۹۷', 1397],
    ['عملکرد تا پایان آذر ۱۳۹۷', 1397],
    ['عملکرد تا آذرماه ۱۳۹۷', 1397],
    ['عملکرد سه ماهه اول ۱۳۹۷', 1397],
    ['عملکرد بهار ۱۳۹۷', 1397],
  ])('«%s» is asked whether it is the year’s so far', async (header, year) => {
    expect(await asked(header)).toEqual({ about: ['partYears'], before: [], bad: [], after: [year, 'actual'] })
  })

  it('is asked for both', async () => {
    const { about, after } = await asked('عملکرد ۶ ماهه 98')
    expect({ about: about.toSorted(), after }).toEqual({ about: ['partYears', 'shortYears'], after: [1398, 'actual'] })
  })

  it.each(['عملکرد سه ماهه چهارم ۱۳۹۷', 'عملکرد نیمه دوم ۱۳۹۷', 'عملکرد پاییز ۱۳۹۷'])(
    '«%s» is refused, since it is not the year’s',
    async header => {
      expect(await asked(header)).toMatchObject({ about: [], bad: [expect.stringContaining('میانهٔ سال')] })
    },
  )

  it.each([
    'عملکرد ۱۲ ماههٔ ۱۳۹۷',
    'عملکرد دوازده‌ماهه ۱۳۹۷',
    'عملکرد تا پایان اسفند ۱۳۹۷',
    'عملکرد لغایت اسفندماه ۱۳۹۷',
  ])('«%s» is all of the year', async header => {
    const text = `کد ردیف,${header} (میلیون ریال)\n1012,21000\n`
    const { rows, questions } = await previewed(text)
    expect({ rows, questions }).toEqual({ rows: [['1012', 1397, 'actual', '21000000000']], questions: [] })
  })
})
