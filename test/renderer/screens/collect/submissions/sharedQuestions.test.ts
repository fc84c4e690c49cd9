import { describe, expect, it } from 'vitest'
import { filesAsLast, questionsOf } from '../../../../../renderer/screens/collect/submissions/settled.ts'
import { ownQuestions, sharedQuestions } from '../../../../../renderer/screens/collect/submissions/sharedQuestions.ts'
import type { Submission } from '../../../../../renderer/screens/collect/submissions/submission.ts'
import type { ReadingChoices } from '../../../../../shared/columnTypes/readingChoices.ts'
import { billFile, billHeaders } from '../../../../fixtures/billExport.ts'
import { sampleApi } from '../../../../fixtures/memoryApp.ts'
import { bill } from '../../../../fixtures/previewBills.ts'
import { rowsXml, workbookOf } from '../../../../fixtures/workbookOf.ts'

const amounts = (rows: string) => `کد ردیف,سال مالی,مرحله,مبلغ,دقت رقم,علنی/غیرعلنی,نمونه\n${rows}`
const withUnit = amounts('1001,1401,تخصیص,500 ریال,دقیق,علنی,خیر')
const withoutUnit = amounts('1002,1401,تخصیص,35000,دقیق,علنی,خیر')

const sent = (name: string, text: string, choices: ReadingChoices = {}) => ({
  file: new File([text], name),
  readings: { '': { kind: 'budgetAmount' as const, choices } },
})

/** A workbook with a row that it hides. */
const hiding = (name: string, line: number) => {
  const hidden = rowsXml([[line + 1, 1401, 'تخصیص', 5, 'دقیق', 'علنی', 'خیر']]).replace('<row>', '<row hidden="1">')
  const shown = rowsXml([
    ['کد ردیف', 'سال مالی', 'مرحله', 'مبلغ (میلیون ریال)', 'قطعیت', 'علنی/غیرعلنی', 'نمونه'],
    [line, 1401, 'تخصیص', 4, 'دقیق', 'علنی', 'خیر'],
  ])
  return { file: new File([workbookOf([{ name: 'بودجه', rows: shown + hidden }])], name), readings: {} }
}

/** Bills of an account that nobody knows. */
const strangers = (name: string, code: string) => ({
  file: billFile([bill({ 'شماره اشتراک': code })], billHeaders, name),
  readings: { '': { kind: 'energyReading' as const, choices: { newAccounts: 'added' as const } } },
})

/** Files as they are after they were dropped and read. */
async function dropped(
  files: readonly Pick<Submission, 'file' | 'readings'>[],
  api: Awaited<ReturnType<typeof sampleApi>>,
) {
  const { files: previews } = await api.submissions.preview({
    files: files.map(({ file, readings }) => ({ file, readings: { ...readings } })),
  })
  return files.map(({ file, readings }, i): Submission => {
    const preview = previews[i]
    if (preview === undefined) throw new Error('A file that was sent has no preview.')
    const said = { readings, asLast: false, withHidden: false, isOut: false }
    return { id: file.name, file, ...said, preview, questions: questionsOf(preview) }
  })
}

describe('files of one drop', () => {
  it('ask what several of a department ask alike once, and the rest by themselves', async () => {
    const api = await sampleApi()
    const files = await dropped(
      [
        sent('خدمات شهری ۱.csv', withoutUnit),
        sent('خدمات شهری ۲.csv', withoutUnit),
        sent('خدمات شهری ۳.csv', withUnit),
        sent('بهینه‌سازی و مدیریت انرژی.csv', withoutUnit),
      ],
      api,
    )
    const shared = sharedQuestions(files)
    expect(shared).toMatchObject([
      {
        department: { code: 'services' },
        files: [{ id: 'خدمات شهری ۱.csv' }, { id: 'خدمات شهری ۲.csv' }],
        questions: [{ about: 'moneyUnit', file: 'خدمات شهری ۱.csv', count: 2 }],
        answers: {},
      },
    ])
    expect(files.map(one => ownQuestions(one, shared).map(({ about }) => about))).toEqual([[], [], [], ['moneyUnit']])
  })

  it('ask once what they leave out, hide or lack alike', async () => {
    const files = await dropped(
      [
        hiding('خدمات شهری ۱.xlsx', 1001),
        hiding('خدمات شهری ۲.xlsx', 1003),
        strangers('خدمات شهری قبض ۱.csv', '990001'),
        strangers('خدمات شهری قبض ۲.csv', '990002'),
      ],
      await sampleApi(),
    )
    const shared = sharedQuestions(files)
    expect(
      shared.map(({ files: asking, questions }) => [asking.length, ...questions.map(({ about }) => about)]),
    ).toEqual([
      [2, 'hiddenRows'],
      [2, 'newDistrict'],
    ])
    expect(files.flatMap(one => ownQuestions(one, shared))).toEqual([])
  })

  it('have the answers that all of them have', async () => {
    const api = await sampleApi()
    const files = await dropped([sent('خدمات شهری ۱.csv', withoutUnit), sent('خدمات شهری ۲.csv', withoutUnit)], api)
    const answered = files.map(one => ({ ...one, readings: { '': { choices: { moneyUnit: 'rial' as const } } } }))
    expect(sharedQuestions(answered)).toMatchObject([{ answers: { moneyUnit: 'rial' } }])
    const [first, second] = answered
    if (first === undefined || second === undefined) throw new Error('Two files were sent.')
    expect(sharedQuestions([first, { ...second, readings: {} }])).toMatchObject([{ answers: {} }])
  })

  it('are offered once to be read as their department’s last ones were', async () => {
    const api = await sampleApi()
    await api.submissions.import({ files: [sent('خدمات شهری.csv', withoutUnit, { moneyUnit: 'rial' })] })
    const next = [sent('خدمات شهری ۱.csv', withoutUnit), sent('خدمات شهری ۲.csv', withoutUnit)]
    expect(filesAsLast(await dropped(next, api))).toMatchObject([
      { department: { code: 'services' }, files: [{ id: 'خدمات شهری ۱.csv' }, { id: 'خدمات شهری ۲.csv' }] },
    ])
  })
})
