import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { printedSheet } from '../../../shared/tables/printedSheet.ts'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'
import { readPdf, squeezed } from '../../fixtures/readPdf.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

const session = 's6-73'

describe('a dashboard that is saved', () => {
  it('is a right-to-left workbook of its charts and tables, their numbers as numbers, behind a list of them', async () => {
    const api = await sampleApi()
    const wanted = { dashboard: 'budget', session, edition: 'closed', format: 'xlsx' } as const
    const { file, closed } = await api.tables.downloadDashboard(wanted)
    expect([file.name, closed]).toEqual(['بودجه و پیامد – غیرعلنی.xlsx', 6])
    const parts = unzipSync(await file.bytes())
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const names = Array.from(part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name)
    expect(names[0]).toBe('فهرست')
    expect(names[1]).toMatch(/^۱ اعتبار ردیف‌ها/)
    expect(names.length).toBeGreaterThan(10)
    for (const [at] of names.entries()) expect(part(`xl/worksheets/sheet${at + 1}.xml`)).toContain('rightToLeft="1"')
    expect(part('xl/worksheets/sheet2.xml')).toMatch(/<c r="B2"[^>]*><v>4500<\/v>/)
  })

  it('is a CSV file of the same, which a public edition has open records in alone', async () => {
    const api = await sampleApi()
    const wanted = { dashboard: 'budget', session, format: 'csv' } as const
    const all = await api.tables.downloadDashboard({ ...wanted, edition: 'closed' })
    const open = await api.tables.downloadDashboard({ ...wanted, edition: 'public' })
    expect([all, open].map(({ file, closed }) => [file.name, closed])).toEqual([
      ['بودجه و پیامد – غیرعلنی.csv', 6],
      ['بودجه و پیامد – علنی.csv', 0],
    ])
    expect(await open.file.text()).not.toContain('غیرعلنی')
    const text = await all.file.text()
    expect(text).toContain('پدافند غیرعامل مناطق و سازمان‌ها,4500,6000')
    expect(text).toMatch(/جمع ردیف‌های بالا[^\n]*,[1-9]\d+,/)
  })

  it('is a page for paper with its charts, in the session’s frame', async () => {
    const api = await sampleApi()
    const wanted = { session, edition: 'public', format: 'pdf' } as const
    const { file } = await api.tables.downloadDashboard({ ...wanted, dashboard: 'crisis' })
    expect(file.name).toBe('بحران و پدافند.pdf')
    const path = join(await temporaryFolder(), 'page.pdf')
    await writeFile(path, await file.bytes())
    const { text } = await readPdf(path)
    for (const said of ['بحران و پدافند', 'رزمایش، ۱۴۰۱', 'جلسهٔ ۷۳', '۱۸ دی ۱۴۰۱', 'منابع ارقام'])
      expect(squeezed(text)).toContain(squeezed(said))
    const page = await api.tables.downloadDashboard({ ...wanted, department: 'crisis' })
    expect(page.file.name).toBe('مدیریت بحران و پدافند غیرعامل – علنی.pdf')
  })

  it('is of one department where that is asked for, and is none where nothing is shown', async () => {
    const api = await sampleApi()
    const wanted = { session, edition: 'public', format: 'csv' } as const
    const { file } = await api.tables.downloadDashboard({ ...wanted, dashboard: 'crisis', department: 'crisis' })
    expect(await file.text()).toContain('رزمایش')
    const other = api.tables.downloadDashboard({ ...wanted, dashboard: 'crisis', department: 'energy' })
    await expect(other).rejects.toMatchObject({ data: { code: 'dashboard-empty' } })
    const tiny = memoryApi()
    await tiny.bundles.import({ path: tinyBundle })
    const none = tiny.tables.downloadDashboard({ ...wanted, session: 's1', dashboard: 'energy' })
    await expect(none).rejects.toMatchObject({ data: { code: 'dashboard-empty' } })
  })
})

const cell = (text: string, span?: number) => ({ text: [{ text }], ...(span !== undefined && { span }) })

describe('a printed table as a sheet', () => {
  const columns = [
    { header: 'شرح', align: 'text', width: 'share' },
    { header: 'منطقه', align: 'text', width: 'fit' },
    { header: 'مبلغ', align: 'number', width: 'fit' },
  ] as const
  const rowOf = (...cells: ReturnType<typeof cell>[]) =>
    printedSheet({ kind: 'table', columns: [...columns], rows: [], totals: [cells] }).rows[0]

  it('has numbers in their columns, under cells over several, too', () => {
    expect(rowOf(cell('جمع', 2), cell('۱۲٬۵۰۰'))).toEqual(['جمع', null, 12500])
    expect(rowOf(cell('۱۴۰۱'), cell('۷'), cell('۱۲٫۵'))).toEqual([
      '۱۴۰۱',
      '۷',
      { value: 12.5, format: 'number', decimals: 1 },
    ])
  })

  it('reads percentages and changes, and leaves what is no exact number as it is printed', () => {
    expect(rowOf(cell(''), cell(''), cell('▼ ۵٫۶٪'))?.[2]).toEqual({ value: -0.056, format: 'percent', decimals: 1 })
    expect(rowOf(cell(''), cell(''), cell('≈ ۱۲'))?.[2]).toBe('≈ ۱۲')
    expect(rowOf(cell(''), cell(''), cell('–'))?.[2]).toBeNull()
  })
})
