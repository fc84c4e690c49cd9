import { expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { rowsXml, workbookOf } from '../../fixtures/workbookOf.ts'

type Rows = readonly (readonly (string | number)[])[]

const drills: Rows = [
  ['الف) رزمایش‌ها'],
  ['ردیف', 'عنوان رزمایش', 'تاریخ', 'نوع', 'مخاطره', 'تعداد شرکت‌کنندگان'],
  [1, 'زلزلهٔ ساختمان مرکزی', '1401/03/07', 'عملیاتی', 'زلزله', 42],
  [2, 'سیل', '1401/04/22', 'دورمیزی', 'سیل', 'صد و هشتاد نفر'],
  ['جمع', '', '', '', '', 222],
]
const trainings: Rows = [
  ['ب) آموزش‌ها'],
  ['ردیف', 'عنوان دوره', 'تاریخ', 'مخاطبان', 'مدت (ساعت)', 'تعداد نفرات'],
  [1, 'ایمنی کار', '1401/10/05', 'کارگران', 8, 240],
]

async function previewOf(rows: Rows) {
  const api = await sampleApi()
  const file = new File([workbookOf([{ name: 'گزارش', rows: rowsXml(rows) }])], 'گزارش.xlsx')
  const given = { files: [{ file, department: 'crisis' }] }
  const { files } = await api.submissions.preview(given)
  return { api, file, given, tables: files[0]?.tables ?? [] }
}

it('reads tables that stand one below the other, each into its own kind, with the cells of the sheet', async () => {
  const { api, file, given, tables } = await previewOf([...drills, [''], ...trainings, ['تهیه‌کننده: دبیرخانه']])
  expect(tables).toMatchObject([
    { sheet: 'گزارش (۱)', kind: 'drill', preview: { created: 2, bad: [] } },
    { sheet: 'گزارش (۲)', kind: 'training', preview: { created: 1, bad: [] } },
  ])
  expect(tables[0]?.preview?.rows[1]?.after).toMatchObject({ participants: 180 })
  await api.submissions.import(given)
  const [row] = await api.records.list({ kind: 'training', where: { title: ['ایمنی کار'] } })
  const [change] = await api.records.revisions({ kind: 'training', key: String(row?.['code']) })
  expect(change?.origin).toMatchObject({ sheet: 'گزارش', row: 9, cells: { title: 'B9', persons: 'F9' } })
  const headers = await api.tables.headers({ kind: 'training', file, sheet: 'گزارش (۲)' })
  expect(headers).toMatchObject({ sheet: 'گزارش (۲)', headerRow: 8 })
})

it('reads tables that stand side by side', async () => {
  const width = Math.max(...drills.map(row => row.length))
  const beside = drills.map((row, i) => [
    ...Array.from({ length: width }, (_, at) => row[at] ?? ''),
    '',
    ...(trainings[i] ?? []),
  ])
  const { tables } = await previewOf(beside)
  expect(tables).toMatchObject([
    { kind: 'drill', preview: { created: 2, bad: [] } },
    { kind: 'training', preview: { created: 1, bad: [] } },
  ])
})

it('takes a table with an empty row or column in it, or its header once more, for one', async () => {
  const spaced = drills.map(row => [...row.slice(0, 3), '', ...row.slice(3)])
  const { tables } = await previewOf([...spaced.slice(0, 3), [''], ...spaced.slice(1, 2), ...spaced.slice(3)])
  expect(tables).toMatchObject([{ sheet: 'گزارش', kind: 'drill', preview: { created: 2, bad: [] } }])
})
