import { expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { rowsXml, workbookOf } from '../../fixtures/workbookOf.ts'

type Rows = readonly (readonly (string | number)[])[]

/** The tables of a workbook as the department's preview shows them. */
async function tablesOf(name: string, department: string, sheets: Readonly<Record<string, Rows>>) {
  const api = await sampleApi()
  const made = Object.entries(sheets).map(([title, rows]) => ({ name: title, rows: rowsXml(rows) }))
  const file = new File([workbookOf(made)], name)
  const { files } = await api.submissions.preview({ files: [{ file, department }] })
  return files[0]?.tables ?? []
}

const amounts = (approved: number): Rows => [
  ['کد ردیف', 'عنوان', 'مصوب (میلیارد ریال)', 'درصد'],
  ['1001', 'نظافت معابر', approved, 5],
]

const readings = (energy: number): Rows => [
  ['شماره اشتراک', 'مصرف', 'مبلغ (ریال)'],
  ['60010042', energy, 1930000],
]

it('takes the time of all rows from the names of sheet and file, or the titles, where no column says it', async () => {
  const years = await tablesOf('بودجه.xlsx', 'services', { 'سال ۱۳۹۹': amounts(7), '۱۴۰۰': amounts(8) })
  expect(years.map(({ preview }) => preview?.rows.map(({ after }) => [after['fiscalYear'], after['amount']]))).toEqual([
    [[1399, '7000000000']],
    [[1400, '8000000000']],
  ])
  expect(years[0]?.preview?.assumed).toContainEqual({ column: 'fiscalYear', cell: '۱۳۹۹' })

  const months = await tablesOf('برق ۱۴۰۰.xlsx', 'energy', { فروردین: readings(7), 'تیر ماه': readings(8) })
  expect(months.map(({ preview }) => preview?.rows.map(({ after }) => [after['month'], after['energy']]))).toEqual([
    [['1400-01', 7]],
    [['1400-04', 8]],
  ])

  const values: Rows = [['شاخص‌های نیمهٔ نخست ۱۴۰۰'], ['شاخص', 'هدف', 'عملکرد'], ['101', '14٪', '15٪']]
  const [table] = await tablesOf('شاخص.xlsx', 'services', { Sheet1: values })
  expect(table?.preview?.rows).toMatchObject([{ after: { period: '1400H1', district: 'city' } }])
})

it('asks where nothing says it, and takes no year from two', async () => {
  const rows: Rows = [
    ['کد ردیف', 'مرحله', 'مبلغ'],
    ['1001', 'مصوب', '7 ریال'],
  ]
  const [table] = await tablesOf('مقایسهٔ ۱۳۹۹ و ۱۴۰۰.xlsx', 'services', { Sheet1: rows })
  expect(table).toMatchObject({ kind: 'budgetAmount', preview: null, lacks: ['fiscalYear'] })
})
