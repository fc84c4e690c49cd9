import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecordKind } from '../../../shared/records/index.ts'
import { smallBundle } from '../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { wholeBundle } from '../../fixtures/wholeBundle.ts'

/** The sample with rows of somebody's spreadsheet at the end of one file, or another file in its place. */
async function sampleWith(file: string, edit: { rows: string } | { whole: string }): Promise<string> {
  const folder = await temporaryFolder()
  await cp(smallBundle(), folder, { recursive: true })
  if ('rows' in edit) await appendFile(join(folder, file), edit.rows)
  else await writeFile(join(folder, file), edit.whole)
  return folder
}

const read = async (file: string, edit: { rows: string } | { whole: string }) =>
  wholeBundle(await sampleWith(file, edit))
const rowsOf = ({ rows }: Awaited<ReturnType<typeof read>>, kind: RecordKind) => rows.get(kind) ?? []

describe('a bundle’s table that came from an office', () => {
  it('may name a department by its name, which is told', async () => {
    const rows = 'D-99,مدیریت بحران و پدافند غیرعامل,رزمایش نمونه,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n'
    const bundle = await read('drill.csv', { rows })
    expect(rowsOf(bundle, 'drill').at(-1)).toMatchObject({ code: 'D-99', department: 'crisis' })
    expect(bundle.notes.named).toMatchObject([{ file: 'drill.csv', field: 'واحد', code: 'crisis' }])
  })

  it('may name a district', async () => {
    const bundle = await read('neighbourhood.csv', { rows: 'N-99,سیچان,منطقهٔ ۵,بله\nN-98,خاقانی,منطقه 5,بله\n' })
    expect(rowsOf(bundle, 'neighbourhood').slice(-2)).toMatchObject([{ district: '5' }, { district: '5' }])
  })

  it('that names a department by half of its name is refused with the whole of it', async () => {
    const rows = 'D-99,مدیریت بحران,رزمایش نمونه,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n'
    await expect(read('drill.csv', { rows })).rejects.toMatchObject({
      code: 'name-unread',
      place: { file: 'drill.csv', field: 'واحد' },
      message: expect.stringContaining('crisis') as string,
    })
  })

  it('is refused at a sum', async () => {
    const rows = 'جمع,جمع کل ردیف‌ها,services,,خدمات شهری,نظافت,,هزینه‌ای,علنی,بله\n'
    await expect(read('budgetLine.csv', { rows })).rejects.toMatchObject({
      code: 'row-of-totals',
      place: { file: 'budgetLine.csv' },
      message: expect.stringContaining('جمع ردیف‌های دیگر') as string,
    })
  })

  it('may have a record that is called a sum, where the log knows it', async () => {
    const folder = await sampleWith('budgetLine.csv', { rows: '9001,جمع,services,,,,,هزینه‌ای,علنی,بله\n' })
    const after = { code: '9001', title: 'جمع' }
    const change = { id: 'c1', at: '2023-01-09T08:00:00Z', who: 'دبیر', kind: 'budgetLine', key: '9001', before: null }
    await writeFile(join(folder, 'changes.jsonl'), `${JSON.stringify({ ...change, after, origin: null })}\n`)
    expect(rowsOf(await wholeBundle(folder), 'budgetLine').at(-1)).toMatchObject({ title: 'جمع' })
  })

  it('may have titles, a line «sep=;» and Persian separators', async () => {
    const districts = await readFile(join(smallBundle(), 'district.csv'), 'utf8')
    const plain = rowsOf(await wholeBundle(smallBundle()), 'district')
    for (const whole of [
      `فهرست مناطق شهرداری در سال ۱۴۰۲,,,,\n,,,,\n${districts}`,
      `\uFEFFsep=;\r\n${districts.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
      `\uFEFF${districts.replaceAll(',', '؛').replaceAll('\n', '\r\n')}`,
    ])
      expect(rowsOf(await read('district.csv', { whole }), 'district')).toEqual(plain)
  })

  it.each([
    ['821.268 ميليون ريال', 'doubtful-cell', /دو معنا دارد/],
    ['821.268', 'doubtful-cell', /دو معنا دارد/],
    ['1.7924E+12', 'bad-value', /گرد شده/],
  ])('is refused at the amount %s', async (amount, code, message) => {
    const rows = `1012,1399,تخصیص,${amount},دقیق,علنی,خیر\n`
    await expect(read('budgetAmount.csv', { rows })).rejects.toMatchObject({
      code,
      place: { file: 'budgetAmount.csv', field: 'مبلغ' },
      message: expect.stringMatching(message) as string,
    })
  })

  it('that was saved with lost letters names them', async () => {
    const rows = 'D-99,crisis,رزمایش مد\uFFFDریت,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n'
    const { notes } = await read('drill.csv', { rows })
    expect(notes.spoilt).toMatchObject([{ file: 'drill.csv', field: 'عنوان' }])
  })
})
