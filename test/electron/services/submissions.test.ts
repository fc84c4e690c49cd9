import { describe, expect, it } from 'vitest'
import { openWorkbookOnce } from '../../../electron/services/openedWorkbooks.ts'
import type { SubmittedFile } from '../../../shared/api/submissions.ts'
import { newStamp, stampSheet, stampSheetName } from '../../../shared/tables/templateStamp.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { type MadeSheet, rowsXml, workbookOf } from '../../fixtures/workbookOf.ts'

const crisis = 'مدیریت بحران و پدافند غیرعامل'
const lineHeader = ['کد', 'شرح', 'منطقه', 'مأموریت', 'برنامه', 'طرح/پروژه', 'طبقه', 'علنی/غیرعلنی', 'نمونه']
const line = (code: string, title = 'رفت و روب') => [code, title, '', 'خدمات', 'نظافت', '', 'هزینه‌ای', 'علنی', 'خیر']
const amountHeader = ['کد ردیف', 'سال مالی', 'مرحله', 'مبلغ', 'دقت رقم', 'علنی/غیرعلنی', 'نمونه']
const amount = (code: string, cell: string) => [code, 1401, 'تخصیص', cell, 'دقیق', 'علنی', 'خیر']

type Rows = readonly (readonly (string | number)[])[]

const sheet = (name: string, rows: Rows): MadeSheet => ({ name, rows: rowsXml(rows) })
const workbook = (name: string, ...sheets: MadeSheet[]) => new File([workbookOf(sheets)], name)
const csv = (name: string, rows: Rows) => new File([rows.map(cells => cells.join()).join('\n')], name)

/** A form of ours as it comes back. */
function form(name: string, own: Partial<Parameters<typeof newStamp>[0]>, ...sheets: MadeSheet[]): File {
  const stamp = newStamp({
    council: 'isfahan',
    department: 'crisis',
    name: crisis,
    session: 's6-73',
    period: '1401H1',
    kinds: { 'برگهٔ یک': 'budgetLine' },
    ...own,
  })
  const { rows } = stampSheet(stamp)
  const hidden = { name: stampSheetName, state: 'veryHidden', rows: rowsXml(rows as Rows) } as const
  return workbook(name, ...sheets, hidden)
}

async function previewOf(...files: SubmittedFile[]) {
  const api = await sampleApi()
  return (await api.submissions.preview({ files })).files
}

describe('files of departments', () => {
  it('find their department by stamp, by name and by words, and what is not told stays open', async () => {
    const amounts = [amountHeader, amount('1012', '5 ریال')]
    const [stamped, named, titled, listed, unknown] = await previewOf(
      { file: form('پاسخ.xlsx', {}, sheet('برگهٔ یک', [lineHeader, line('x-1')])) },
      { file: csv('مبالغ خدمات شهری.csv', amounts) },
      { file: workbook('پاسخ۲.xlsx', sheet('مبالغ', [['گزارش واحد خدمات شهری'], ...amounts])) },
      {
        file: csv('رزمایش.csv', [
          ['کد', 'واحد', 'عنوان', 'تاریخ', 'نوع'],
          ['D-91', 'crisis', 'الف', '1401/2/3', 'سایبری'],
        ]),
      },
      {
        file: csv('نامعلوم.csv', [
          ['الف', 'ب'],
          ['1', '2'],
        ]),
      },
    )
    expect(stamped).toMatchObject({ senderBy: 'stamp', sender: { code: 'crisis' }, form: { session: 's6-73' } })
    expect(stamped?.tables).toMatchObject([{ kind: 'budgetLine', kindBy: 'stamp', preview: { created: 1, bad: [] } }])
    expect(named).toMatchObject({ senderBy: 'name', sender: { code: 'services' } })
    expect(titled).toMatchObject({ senderBy: 'words', sender: { code: 'services' }, tables: [{ kindBy: 'name' }] })
    expect(listed).toMatchObject({ senderBy: 'words', sender: { code: 'crisis' } })
    expect(unknown).toMatchObject({ senderBy: null, sender: null })
    expect(unknown?.tables).toEqual([
      {
        sheet: null,
        kind: null,
        kindBy: null,
        top: [
          ['الف', 'ب'],
          ['1', '2'],
        ],
        kept: null,
        preview: null,
        trouble: null,
        lacks: [],
      },
    ])
  })

  it('says of a file without bytes, and of a workbook that was cut off, that they are', async () => {
    const whole = form('ب.xlsx', {}, sheet('برگهٔ یک', [lineHeader, line('x-1')]))
    const [empty, cut] = await previewOf(
      { file: new File([], 'الف.xlsx') },
      { file: new File([whole.slice(0, whole.size / 2)], 'ب.xlsx') },
    )
    expect(empty).toMatchObject({ trouble: { code: 'table-file-empty', place: { file: 'الف.xlsx' } }, tables: [] })
    expect(cut).toMatchObject({ trouble: { code: 'workbook-damaged', place: { file: 'ب.xlsx' } }, tables: [] })
  })

  it("says what a form is of another's, and reads nothing of it", async () => {
    const own = sheet('برگهٔ یک', [lineHeader, line('x-1')])
    const [council, department, old, swapped] = await previewOf(
      { file: form('الف.xlsx', { council: 'shiraz' }, own) },
      { file: form('ب.xlsx', {}, own), department: 'services' },
      { file: form('پ.xlsx', { session: 's6-70' }, own) },
      { file: form('خدمات شهری.xlsx', {}, own) },
    )
    expect(council).toMatchObject({ trouble: { code: 'template-of-other-council', place: { file: 'الف.xlsx' } } })
    expect(council?.tables).toMatchObject([{ kind: 'budgetLine', preview: null }])
    expect(department).toMatchObject({ trouble: { code: 'template-of-other-department' } })
    expect(old).toMatchObject({ trouble: { code: 'template-old' } })
    expect(swapped).toMatchObject({ trouble: null, senderBy: 'stamp', namedSender: { code: 'services' } })
  })

  it('that were downloaded as forms come back to their places without a change', async () => {
    const api = await sampleApi()
    const { file } = await api.templates.download({ department: 'crisis' })
    const [found] = (await api.submissions.preview({ files: [{ file }] })).files
    const { tables = [] } = found ?? {}
    expect(new Set(tables.map(({ kindBy }) => kindBy))).toEqual(new Set(['stamp']))
    expect(tables.filter(({ trouble }) => trouble !== null)).toEqual([])
    const counts = tables.map(({ preview }) => [preview?.created, preview?.changed, preview?.bad.length])
    expect(new Set(counts.map(String))).toEqual(new Set(['0,0,0']))
    expect(tables.reduce((sum, { preview }) => sum + (preview?.same ?? 0), 0)).toBeGreaterThan(10)
  })

  it('are stored together in one step of undo, each record after those that it rests on', async () => {
    const api = await sampleApi()
    const files = [
      { file: csv('مبالغ خدمات شهری.csv', [amountHeader, amount('x-1', '5 ریال'), amount('x-9', '1 ریال')]) },
      {
        file: workbook(
          'خدمات شهری.xlsx',
          sheet('راهنما', [['پر کنید']]),
          sheet('ردیف‌های بودجه', [lineHeader, line('x-1')]),
        ),
      },
    ]
    const [amounts, lines] = (await api.submissions.preview({ files })).files
    expect(amounts?.tables).toMatchObject([{ preview: { created: 1, bad: [{ problem: { place: { row: 3 } } }] } }])
    expect(lines?.tables).toMatchObject([{ kind: null, top: [['پر کنید']] }, { preview: { created: 1 } }])
    expect(await api.records.list({ kind: 'budgetLine', keys: ['x-1'] })).toEqual([])
    const done = await api.submissions.import({ files })
    expect(done.files).toMatchObject([
      { tables: [{ created: 1, bad: 1 }] },
      { tables: [{ kind: 'budgetLine', created: 1 }] },
    ])
    expect(await api.records.list({ kind: 'budgetLine', keys: ['x-1'] })).toMatchObject([{ department: 'services' }])
    await api.records.undo({ group: done.group ?? '' })
    expect(await api.records.list({ kind: 'budgetLine', keys: ['x-1'] })).toEqual([])
  })

  it('never write over each other: what another has otherwise is a fault, what it has alike is the same', async () => {
    const [first, second] = await previewOf(
      { file: csv('خدمات شهری ۱.csv', [lineHeader, line('x-1'), line('x-2')]) },
      { file: csv('خدمات شهری ۲.csv', [lineHeader, line('x-1', 'شست‌وشو'), line('x-2')]) },
    )
    expect(first?.tables).toMatchObject([{ preview: { created: 2, bad: [] } }])
    expect(second?.tables).toMatchObject([
      {
        preview: { created: 0, same: 1, bad: [{ row: 2, problem: { code: 'key-in-other-file', params: { row: 2 } } }] },
      },
    ])
  })

  it('are read as the last ones of their department only where somebody says so', async () => {
    const api = await sampleApi()
    const file = csv('مبالغ خدمات شهری.csv', [amountHeader, amount('1001', '35000')])
    const choices = { moneyUnit: 'million-rial' } as const
    await api.submissions.import({ files: [{ file, readings: { '': { choices } } }] })
    const next = csv('مبالغ بهار خدمات شهری.csv', [amountHeader, amount('1001', '36000')])
    const look = async (asLast: boolean) =>
      (await api.submissions.preview({ files: [{ file: next, asLast, readings: { '': { kind: 'budgetAmount' } } }] }))
        .files
    expect((await look(false))[0]?.tables).toMatchObject([
      { kept: { choices }, preview: { questions: [{ about: 'moneyUnit' }] } },
    ])
    const [asLast] = await look(true)
    expect(asLast?.tables).toMatchObject([{ preview: { questions: [], amounts: [{ rial: '36000000000' }] } }])
  })

  it('are stored all or none: a file that is refused or asks something keeps the others out', async () => {
    const api = await sampleApi()
    const good = {
      file: csv('ردیف‌های بودجه خدمات شهری.csv', [lineHeader, line('x-1')]),
      readings: { '': { kind: 'budgetLine' } },
    } as const
    const foreign = { file: form('الف.xlsx', { council: 'shiraz' }, sheet('برگهٔ یک', [lineHeader])) }
    const asking = { file: csv('مبالغ خدمات شهری.csv', [amountHeader, amount('1001', '35000')]) }
    const broken = { file: new File(['%PDF-1.7'], 'نامه.xlsx') }
    for (const bad of [foreign, asking, broken])
      await expect(api.submissions.import({ files: [good, bad] })).rejects.toMatchObject({
        data: { code: expect.any(String) },
      })
    expect(await api.records.list({ kind: 'budgetLine', keys: ['x-1'] })).toEqual([])
    const looked = (await api.submissions.preview({ files: [good, broken] })).files
    expect(looked).toMatchObject([
      { trouble: null },
      { name: 'نامه.xlsx', trouble: { code: 'not-a-table' }, tables: [] },
    ])
  })

  it('say which sheets are hidden, and read them where somebody wants it', async () => {
    const rows = [amountHeader, amount('1012', '5 ریال')]
    const hidden: MadeSheet = { ...sheet('محاسبات', [amountHeader, amount('1012', '6 ریال')]), state: 'hidden' }
    const file = workbook('مبالغ.xlsx', sheet('مبالغ', rows), hidden)
    const [shown, all] = await previewOf({ file }, { file, withHidden: true })
    expect(shown).toMatchObject({ hiddenSheets: ['محاسبات'], tables: [{ sheet: 'مبالغ' }] })
    expect(all).toMatchObject({ hiddenSheets: [], tables: [{ sheet: 'مبالغ' }, { sheet: 'محاسبات' }] })
  })

  it('leave out a sheet that somebody says is none', async () => {
    const file = workbook('خدمات شهری.xlsx', sheet('ردیف‌های بودجه', [lineHeader, line('x-1')]))
    const [found] = await previewOf({ file, readings: { 'ردیف‌های بودجه': { kind: null } } })
    expect(found?.tables).toMatchObject([{ kind: null, kindBy: 'said', preview: null }])
  })
})

it('reads the bytes of a workbook once, whatever is asked of it', async () => {
  const bytes = workbookOf([sheet('الف', [['یک']]), sheet('ب', [['دو']])])
  const whole = await openWorkbookOnce(bytes, 'الف.xlsx', 'shown')
  expect(await openWorkbookOnce(bytes.slice(), 'ب.xlsx', ['ب'])).toBe(whole)
  expect(await openWorkbookOnce(bytes, 'الف.xlsx', [])).toBe(whole)
})
