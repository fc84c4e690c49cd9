import { appendFile, cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../electron/store/database.ts'
import { listRecords } from '../../../../electron/store/records.ts'
import type { RecordKind } from '../../../../shared/records/index.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../../fixtures/tinyBundle.ts'

/** A bundle with rows of somebody's spreadsheet at the end of its tables, by file. */
async function bundleWith(rows: Readonly<Record<string, string>>): Promise<{ cwd: string }> {
  const cwd = await temporaryFolder()
  await cp(tinyBundle, join(cwd, 'bundle'), { recursive: true })
  for (const [file, text] of Object.entries(rows)) await appendFile(join(cwd, 'bundle', file), text)
  return { cwd }
}

const fact = (cell: string, period = '1398H1') => ({
  'statedFact.csv': `sf9,crisis,سهم,${cell},درصد,${period},دقیق,,,mayor,2023-01-08,علنی,خیر\n`,
})
const amount = (year: string, cell = '35000') => ({
  'budgetAmount.csv': `1012,${year},مصوب,${cell},دقیق,,,,علنی,خیر\n`,
})
const line = (code: string, title: string) => ({
  'budgetLine.csv': `${code},${title},crisis,,ایمنی,,,هزینه‌ای,علنی,بله\n`,
})

/** Rows, the file and the answer to its question, and what that makes of them. */
const questions = [
  [fact('0.2'), 'statedFact.csv', 'percent=fraction', ['statedFact', { value: '20' }]],
  [fact('-0.05'), 'statedFact.csv', 'percent=points', ['statedFact', { value: '-0.05' }]],
  [fact('۱۲/۵۰۰'), 'statedFact.csv', 'point=decimal', ['statedFact', { value: '12.500' }]],
  [fact('"12,5"'), 'statedFact.csv', 'comma=decimal', ['statedFact', { value: '12.5' }]],
  [fact('3', 'نیمهٔ اول ۹۸'), 'statedFact.csv', 'shortYears=jalali', ['statedFact', { period: '1398H1' }]],
  [fact('3', 'مهر 02'), 'statedFact.csv', 'shortYears=jalali', ['statedFact', { period: '1402-07' }]],
  [fact('3', '۱۲ ماههٔ ۹۹'), 'statedFact.csv', 'shortYears=jalali', ['statedFact', { period: '1399' }]],
  [amount('۹۹'), 'budgetAmount.csv', 'shortYears=jalali', ['budgetAmount', { fiscalYear: 1399, amount: 35_000n }]],
  [amount('سال ۰۱'), 'budgetAmount.csv', 'shortYears=jalali', ['budgetAmount', { fiscalYear: 1401 }]],
  [amount('نه‌ماههٔ ۱۳۹۹'), 'budgetAmount.csv', 'partYears=soFar', ['budgetAmount', { fiscalYear: 1399 }]],
  [amount('02'), 'budgetAmount.csv', 'shortYears=jalali', ['budgetAmount', { fiscalYear: 1402 }]],
  [
    amount('1398', '821.268 میلیون ریال'),
    'budgetAmount.csv',
    'point=thousands',
    ['budgetAmount', { amount: 821_268_000_000n }],
  ],
  [line('۱۰۲۰', 'جمع'), 'budgetLine.csv', 'sums=records', ['budgetLine', { title: 'جمع' }]],
] as const

/** Imports a bundle with an answer, and gives the records of a kind. */
async function imported(cwd: string, answer: string, kind: RecordKind) {
  const { code, stderr } = await runCommand(['import', 'bundle', '--create', '--read', answer], { cwd })
  const store = openStore(join(cwd, 'shoranameh.db'))
  const rows = await listRecords(store, kind)
  store.close()
  return { code, stderr, rows }
}

describe('a question of a bundle’s table', () => {
  it.each(questions)('%j of %s is answered by %s', async (rows, file, answer, [kind, expected]) => {
    const { cwd } = await bundleWith(rows)
    const refused = await runCommand(['import', 'bundle', '--create'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(new RegExp(`پروندهٔ «${file}»، ردیف \\S+?[:،]`))
    expect(refused.stderr).toContain(`--read ${file}:${answer} `)
    expect(await imported(cwd, `${file}:${answer}`, kind)).toMatchObject({
      code: 0,
      stderr: '',
      rows: expect.arrayContaining([expect.objectContaining(expected)]) as unknown,
    })
  })

  it('lets sums be left out, which is told', async () => {
    const { cwd } = await bundleWith(line('جمع', 'جمع کل ردیف‌ها'))
    expect(await imported(cwd, 'sums=leftOut', 'budgetLine')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/کنار گذاشته شد: پروندهٔ .*budgetLine/) as string,
      rows: [{ code: '1012' }, { code: '1013' }],
    })
  })

  it('is asked and answered at every command that reads a bundle', async () => {
    const { cwd } = await bundleWith(fact('0.2'))
    const commands = [
      ['check', 'bundle'],
      ['charts', 'bundle', '--out', 'charts'],
      ['compile', 'bundle', '--document', 'invitation', '--edition', 'public', '--out', 'a.pdf'],
      ['export', '--store', 'bundle', '--out', 'again'],
    ]
    for (const command of commands) {
      const refused = await runCommand(command, { cwd })
      expect({ code: refused.code, stderr: refused.stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('به همین فرمان بیفزایید') as string,
      })
      expect(await runCommand([...command, '--read', 'percent=points'], { cwd })).toMatchObject({ code: 0 })
    }
    expect(await readFile(join(cwd, 'again', 'statedFact.csv'), 'utf8')).toContain(',0.2%,درصد,1398H1,')
    expect(await runCommand(['check', 'again'], { cwd })).toMatchObject({ code: 0 })
  })

  it('is none of a store, whose answers are refused', async () => {
    const { cwd } = await bundleWith({})
    await runCommand(['import', 'bundle', '--create'], { cwd })
    const { code, stderr } = await runCommand(['check', 'shoranameh.db', '--read', 'percent=points'], { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--read') as string })
  })
})
