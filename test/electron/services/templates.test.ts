import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readStamp, stampProperty, stampSheetName } from '../../../shared/tables/templateStamp.ts'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { sampleStore } from '../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

async function form(department: string, edition: 'public' | 'closed' = 'closed') {
  const { templates } = await sampleApi()
  const { file, closed } = await templates.download({ department, edition })
  const workbook = await readXlsx(await file.bytes(), { readStyles: true })
  const sheet = (name: string) => workbook.sheets.find(one => one.name === name)
  return { name: file.name, closed, workbook, sheet }
}

describe("a department's form", () => {
  it('has a sheet a kind that departments report, with its rows of the last period under headers and notes', async () => {
    const { sheet, workbook } = await form('crisis')
    expect(workbook.sheets.filter(({ veryHidden }) => !veryHidden).map(({ name }) => name)).toContain('اقدام‌ها')
    const amounts = sheet('مبالغ')
    const notes = ['تا تاریخ', 'علت انحراف', 'اقدام اصلاحی']
    const ofNotes = ['مانند ۱۴۰۳/۰۷/۱۲؛ اختیاری', 'متن؛ اختیاری', 'متن؛ اختیاری']
    expect(amounts?.rows.slice(0, 3)).toEqual([
      ['کد ردیف', 'سال مالی', 'مرحله', 'مبلغ (میلیون ریال)', 'دقت رقم', ...notes, 'علنی/غیرعلنی', 'نمونه'],
      ['از فهرست', 'مانند ۱۴۰۳', 'از فهرست', 'عدد', 'از فهرست', ...ofNotes, 'از فهرست', 'بله یا خیر'],
      ['پدافند غیرعامل مناطق و سازمان‌ها', 1401, 'تخصیص', 6000, 'دقیق', null, null, null, 'علنی', 'خیر'],
    ])
    expect(new Set(amounts?.rows.slice(2, -1).map(([, year]) => year))).toEqual(new Set([1401]))
    expect(amounts?.freezePane).toEqual({ rows: 2 })
  })

  it('says whose it is where no reader looks', async () => {
    const { sheet, workbook } = await form('crisis')
    const { rows = [], veryHidden } = sheet(stampSheetName) ?? {}
    expect(veryHidden).toBe(true)
    const property = String(workbook.properties?.custom?.[stampProperty])
    const stamp = readStamp(rows as string[][], property)
    expect(stamp).toMatchObject({ council: 'isfahan', department: 'crisis', session: 's6-73', period: '1401H1' })
    expect(stamp?.kinds['رزمایش‌ها']).toBe('drill')
    expect(readStamp([], property)).toEqual({ ...stamp, kinds: {} })
  })

  it('offers lists of choices and of its own records, from a sheet that nobody sees', async () => {
    const { sheet, workbook } = await form('crisis')
    const lists = sheet('_lists')
    expect(lists?.veryHidden).toBe(true)
    const rule = sheet('رزمایش‌ها')?.dataValidations?.find(({ range }) => range.startsWith('D3:'))
    const [, letter = ''] = /\$([A-Z]+)\$2/.exec(rule?.formula1 ?? '') ?? []
    const column = lists?.rows.map(row => row[letter.charCodeAt(0) - 65]).filter(word => word != null)
    expect(column).toEqual(['نوع', 'دورمیزی', 'عملیاتی', 'سایبری'])
    expect(workbook.workbookProtection).toMatchObject({ lockStructure: true })
  })

  it('says in its name that it has closed records, and has a public edition without them', async () => {
    const all = await form('crisis')
    expect(all).toMatchObject({ name: 'الگوی مدیریت بحران و پدافند غیرعامل – غیرعلنی.xlsx' })
    expect(all.closed).toBeGreaterThan(0)
    const open = await form('crisis', 'public')
    expect(open).toMatchObject({ name: 'الگوی مدیریت بحران و پدافند غیرعامل.xlsx', closed: 0 })
    expect(JSON.stringify(open.workbook.sheets.map(({ rows }) => rows))).not.toContain('مقاوم‌سازی')
  })

  it('is written at the terminal, by the code or the name of the department', { timeout: 120_000 }, async () => {
    const cwd = await temporaryFolder()
    const store = await sampleStore(cwd)
    const of = (department: string) => ['template', '--store', store, '--department', department, '--out', 'f.xlsx']
    for (const department of ['crisis', 'مدیریت بحران و پدافند غیرعامل'])
      expect((await runCommand(of(department), { cwd })).stdout).toContain(join(cwd, 'f.xlsx'))
  })

  it('of an unknown department is refused', async () => {
    await expect(memoryApi().templates.download({ department: 'x' })).rejects.toMatchObject({
      data: { code: 'no-such-department' },
    })
  })
})
