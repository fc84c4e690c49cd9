import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openApp } from '../../../../electron/app/openApp.ts'
import { stripIsolates } from '../../../../shared/persian/isolate.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { sampleStore } from '../../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { rowsXml, workbookOf } from '../../../fixtures/workbookOf.ts'

const lines = ['کد', 'شرح', 'منطقه', 'مأموریت', 'برنامه', 'طرح/پروژه', 'طبقه', 'علنی/غیرعلنی', 'نمونه']
const line = (code: string, title: string) => [code, title, '', 'خدمات شهری', 'نظافت', '', 'هزینه‌ای', 'علنی', 'خیر']
const amounts = ['کد ردیف', 'سال مالی', 'مرحله', 'مبلغ', 'قطعیت', 'علنی/غیرعلنی', 'نمونه']
const amount = (code: string, cell: string) => [code, 1401, 'تخصیص', cell, 'دقیق', 'علنی', 'خیر']

/** Amounts come before the lines that they are of, as departments send them. */
const workbook = workbookOf([
  { name: 'راهنما', rows: rowsXml([['این پرونده را پر کنید']]) },
  {
    name: 'مبلغ‌ها',
    rows: rowsXml([amounts, amount('x-1', '35000'), amount('x-9', '1 ریال'), amount('جمع', '70000')]),
  },
  { name: 'ردیف‌ها', rows: rowsXml([lines, line('x-1', 'رفت و روب')]) },
])

async function put(name: string, bytes: Uint8Array | string) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), bytes)
  return { file: join(folder, name), store: await sampleStore(folder) }
}

const keysIn = async (store: string) => {
  const app = openApp(store, 'never')
  try {
    const rows = await app.api.records.list({ kind: 'budgetAmount' })
    return rows.filter(row => String(row['line']).startsWith('x-')).map(row => row['amount'])
  } finally {
    app.close()
  }
}

it('says what a workbook of several sheets brings, asks, and writes it whole in one step of undo', async () => {
  const { file, store } = await put('واحد.xlsx', workbook)
  const given = ['import', file, '--store', store, '--department', 'services']
  const looked = await runCommand(given)
  expect(looked).toMatchObject({ code: 0, stderr: '' })
  const said = stripIsolates(looked.stdout)
  expect(said).toContain('برگهٔ «راهنما»: از نام و سرستون‌ها روشن نیست')
  expect(said).toContain('برگهٔ «ردیف‌ها»، «ردیف بودجه»: ۱ جدید، ۰ تغییرکرده')
  expect(said).toContain('خانهٔ A3، «کد ردیف»: «ردیف بودجه» با کد یا نام «x-9» نیست')
  expect(said).toContain('ردیف ۴ کنار می‌ماند (جمع)')
  expect(said).toContain('خانهٔ D2، «مبلغ»: «35000»')
  expect(said).toContain('--read مبلغ‌ها:moneyUnit=million-rial    میلیون ریال')
  expect(await keysIn(store)).toEqual([])

  const early = await runCommand([...given, '--yes'])
  expect(early).toMatchObject({ code: 2, stdout: '' })
  expect(stripIsolates(early.stderr)).toContain('برگهٔ «مبلغ‌ها»، خانهٔ D2')
  expect(stripIsolates(early.stderr)).toContain('--read مبلغ‌ها:moneyUnit=million-rial    میلیون ریال')
  expect(await keysIn(store)).toEqual([])

  const done = await runCommand([...given, '--yes', '--read', 'مبلغ‌ها:moneyUnit=million-rial'])
  expect(done.stderr).toBe('')
  expect(stripIsolates(done.stdout)).toContain('۲ رکورد جدید و ۰ تغییر از واحد.xlsx نوشته شد. ۱ ردیف نادرست')
  expect(await keysIn(store)).toEqual(['35000000000'])
  const app = openApp(store, 'never')
  const [latest] = await app.api.changes.groups({ most: 1 })
  await app.api.records.undo({ group: latest?.group ?? '' })
  expect(await app.api.records.list({ kind: 'budgetLine', keys: ['x-1'] })).toEqual([])
  app.close()
})

it('says of a table without a kind how to name one, and takes a CSV by its name', async () => {
  const { file, store } = await put('نامعلوم.csv', 'الف,ب\n1,2\n')
  const unknown = await runCommand(['import', file, '--store', store])
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('--kind budgetAmount') })
  const csv = await put('مبلغ.csv', `${amounts.join()}\n${amount('1012', '5 ریال').join()}\n`)
  const looked = await runCommand(['import', csv.file, '--store', csv.store])
  expect(stripIsolates(looked.stdout)).toContain('پروندهٔ مبلغ.csv، «مبلغ»: ۰ جدید، ۱ تغییرکرده')
  expect(stripIsolates(looked.stdout)).toContain('همین فرمان را با --yes')
  const use = await put('مصرف برق.csv', 'شماره اشتراک,ماه,مصرف\n60010042,مهر ۱۴۰۲,1200\n')
  const refused = await runCommand(['import', use.file, '--store', use.store, '--department', 'energy'])
  expect(refused.stdout).toContain('قرائت برق بدون بها ثبت نمی‌شود')
  expect(stripIsolates(refused.stdout)).toContain('--column HEADER=بها')
  expect(refused.stdout).not.toContain('--yes')
})

it('takes many files at once, each for its own department, and says whose each is', async () => {
  const { file, store } = await put('خدمات شهری.xlsx', workbook)
  const csv = await put('مبالغ بحران.csv', `${amounts.join()}\n${amount('1012', '5 ریال').join()}\n`)
  const given = ['import', file, csv.file, '--store', store, '--read', 'moneyUnit=rial']
  const looked = await runCommand(given)
  expect(looked).toMatchObject({ code: 0, stderr: '' })
  expect(stripIsolates(looked.stdout)).toContain('پروندهٔ خدمات شهری.xlsx: واحد «خدمات شهری»، از نام پرونده')
  expect(stripIsolates(looked.stdout)).toContain('پروندهٔ مبالغ بحران.csv، «مبلغ»: ۰ جدید، ۱ تغییرکرده')
  const done = await runCommand([...given, '--yes'])
  expect(stripIsolates(done.stdout)).toContain('۲ رکورد جدید و ۱ تغییر از ۲ پرونده نوشته شد.')
  expect(await keysIn(store)).toEqual(['35000'])
})

it('names the options for columns that a table lacks, and takes by them one value for all rows or another header', async () => {
  const drills = 'عنوان مانور,تاریخ,نوع,سناریوی فرضی\nخاموشی,1401/02/03,سایبری,حملهٔ سایبری\n'
  const { file, store } = await put('مانورها.csv', drills)
  const given = ['import', file, '--store', store, '--department', 'crisis', '--kind', 'drill']
  const looked = stripIsolates((await runCommand(given)).stdout)
  expect(looked).toContain('اگر «مخاطره» در همهٔ ردیف‌ها یکی است')
  expect(looked).toContain('--set مخاطره=…')
  expect(looked).toContain('--column HEADER=مخاطره')

  const set = stripIsolates((await runCommand([...given, '--set', 'مخاطره=سایبری'])).stdout)
  expect(set).toContain('«رزمایش»: ۱ جدید')
  expect(set).toContain('--column "سناریوی فرضی=COLUMN"'.replaceAll('"', "'"))
  const mapped = [...given, '--column', '«سناریوی فرضی»=مخاطره', '--yes']
  expect(stripIsolates((await runCommand(mapped)).stdout)).toContain('۱ رکورد جدید')
  const app = openApp(store, 'never')
  const rows = await app.api.records.list({ kind: 'drill' })
  app.close()
  expect(rows.find(({ title }) => title === 'خاموشی')).toMatchObject({ hazard: 'حملهٔ سایبری' })

  const wrong = await runCommand([...given, '--set', 'ارتفاع=۳'])
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('«مخاطره»') })
})
