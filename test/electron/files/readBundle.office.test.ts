import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecordKind } from '../../../shared/records/index.ts'
import { smallBundle } from '../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { wholeBundle } from '../../fixtures/wholeBundle.ts'

/**
 * The sample with rows of somebody's spreadsheet at the end of one file, or another file in its place; without bills,
 * which are half of what there is to read.
 */
async function sampleWith(file: string, edit: { rows: string } | { whole: string }): Promise<string> {
  const folder = await temporaryFolder()
  await cp(smallBundle(), folder, { recursive: true })
  const bills = join(folder, 'energyReading.csv')
  await writeFile(bills, /^.*\n/.exec(await readFile(bills, 'utf8'))?.[0] ?? '')
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
      `\uFEFF\u200F${districts.replaceAll(',', '؛\u200F')}`,
      `sep=^\r${districts.replaceAll(',', '^').replaceAll('\n', '\r')}`,
      `| ${districts.replaceAll(',', ' | ').replaceAll('\n', ' |\n| ').slice(0, -2)}`,
      `شهرداری نمونه\n\n${districts.replaceAll(',', '\t')}`,
    ])
      expect(rowsOf(await read('district.csv', { whole }), 'district')).toEqual(plain)
  })

  it.each([
    ['821.268 ميليون ريال', 'doubtful-cell', /دو معنا دارد/],
    ['821.268', 'doubtful-cell', /دو معنا دارد/],
    ['1.7924E+12', 'bad-value', /گرد شده/],
  ])('is refused at the amount %s', async (amount, code, message) => {
    const rows = `1012,1399,تخصیص,${amount},دقیق,,,,علنی,خیر\n`
    await expect(read('budgetAmount.csv', { rows })).rejects.toMatchObject({
      code,
      place: { file: 'budgetAmount.csv', field: 'مبلغ' },
      message: expect.stringMatching(message) as string,
    })
  })

  it.each([
    ['drill.csv', 'D-99,crisis,رزمایش,1444/09/03,دورمیزی,زلزله,,42,علنی,بله\n', 'bad-value', /قمری.*۵ فروردین ۱۴۰۲/],
    ['drill.csv', 'D-99,crisis,رزمایش,05/10/18,دورمیزی,زلزله,,42,علنی,بله\n', 'doubtful-cell', /۱۸ دی ۱۴۰۵/],
    ['drill.csv', 'D-99,crisis,رزمایش,45010,دورمیزی,زلزله,,42,علنی,بله\n', 'doubtful-cell', /۵ فروردین ۱۴۰۲/],
    ['budgetAmount.csv', '1012,۶ ماههٔ ۱۳۹۹,عملکرد,35,دقیق,,,,علنی,خیر\n', 'doubtful-cell', /بخشی از سال/],
    ['budgetLine.csv', '9999,جمع خدمات شهری,services,,,,,هزینه‌ای,علنی,بله\n', 'row-of-totals', /جمع ردیف‌های دیگر/],
    ['budgetLine.csv', '9999,جمعاً,services,,,,,هزینه‌ای,علنی,بله\n', 'row-of-totals', /جمع ردیف‌های دیگر/],
    ['neighbourhood.csv', 'N-99,سیچان,منطقه ۵ و ۶,بله\n', 'name-unread', /نه نام آن/],
    ['energyAccount.csv', '6.0010001E+7,energy,1,خیابان,روشنایی معابر,علنی,بله\n', 'bad-value', /گرد شده/],
  ])('is refused in %s at %j', async (file, rows, code, message) => {
    const why = expect.stringMatching(message) as string
    await expect(read(file, { rows })).rejects.toMatchObject({ code, place: { file }, message: why })
  })

  it.each([
    ['1012,1397,مصوب,۹ هزار و ۴۱۴ میلیارد ریال,دقیق,,,,علنی,خیر\n', 9_414_000_000_000n],
    ['1012,1397,مصوب,"۲ میلیارد، ۵۰۰ میلیون ریال",دقیق,,,,علنی,خیر\n', 2_500_000_000n],
    ['1012,1397,مصوب,۱۲ همت,دقیق,,,,علنی,خیر\n', 120_000_000_000_000n],
    ['1012,1397,مصوب,12 500 000,دقیق,,,,علنی,خیر\n', 12_500_000n],
    ['"=""1012""",1397,مصوب,12500000/-,دقیق,,,,علنی,خیر\n', 12_500_000n],
    ['1012,سال مالی ۱۳۹۷,مصوب,ریال ۵,دقیق,,,,علنی,خیر\n', 5n],
  ])('has the amount of %j', async (rows, amount) => {
    expect(rowsOf(await read('budgetAmount.csv', { rows }), 'budgetAmount').at(-1)).toMatchObject({ amount })
  })

  it('that was saved with lost letters names them', async () => {
    const rows = 'D-99,crisis,رزمایش مد\uFFFDریت,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n'
    const { notes } = await read('drill.csv', { rows })
    expect(notes.spoilt).toMatchObject([{ file: 'drill.csv', field: 'عنوان' }])
  })
})
