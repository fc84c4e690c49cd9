import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../../electron/files/unzip.ts'
import { writeWorkbook } from '../../../electron/xlsx/writeWorkbook.ts'
import { mostCellLetters, type Workbook, type WorkbookSheet } from '../../../shared/tables/workbook.ts'

const sheet = (rows: WorkbookSheet['rows'], more: Partial<WorkbookSheet> = {}): WorkbookSheet => ({
  name: 'بودجه',
  columns: [
    { header: 'شرح', format: 'text', width: 20 },
    { header: 'مبلغ (ریال)', format: 'number', width: 14 },
  ],
  rows,
  ...more,
})

const workbook = (...sheets: WorkbookSheet[]): Workbook => ({ title: 'بودجه', sheets })

async function readBack(written: Workbook) {
  return readXlsx((await writeWorkbook(written)).bytes, { readStyles: true })
}

describe('a workbook', () => {
  it('runs from right to left under a header that stays in sight', async () => {
    const { sheets } = await readBack(workbook(sheet([['آموزش', 1200]])))
    expect(sheets[0]).toMatchObject({
      view: { rightToLeft: true },
      freezePane: { rows: 1 },
      rows: [
        ['شرح', 'مبلغ (ریال)'],
        ['آموزش', 1200],
      ],
    })
    expect(sheets[0]?.cells?.get('1,1')?.style?.numFmt).toBe('[$-3000429]#,##0')
  })

  it('prints its header on every page, whatever a sheet is called', async () => {
    const { bytes } = await writeWorkbook(workbook(sheet([], { name: 'رقم‌های سال' }), sheet([], { name: "الف ' ب" })))
    const book = unzip(Buffer.from(bytes), 'کتاب.xlsx', 2 ** 20).get('xl/workbook.xml')
    const found = Buffer.from(book ?? [])
      .toString()
      .matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="\d">([^<]+)</g)
    expect([...found].map(([, range]) => range?.replaceAll('&apos;', "'"))).toEqual([
      "'رقم‌های سال'!$1:$1",
      "'الف '' ب'!$1:$1",
    ])
  })

  it('keeps texts that a spreadsheet would run, count or take for errors and escapes', async () => {
    const texts = [
      '=1+1',
      '@SUM(A1)',
      '+cmd|calc',
      '-5',
      '0012',
      '#N/A',
      '#DIV/0!',
      '_x0001_',
      '\u0001',
      ' ‌a\n',
      '<b>&"',
    ]
    const { sheets } = await readBack(workbook(sheet(texts.map(text => [text, null]))))
    expect(sheets[0]?.rows.slice(1).map(([text]) => text)).toEqual(texts)
    for (const cell of sheets[0]?.cells?.values() ?? []) {
      expect(cell).not.toHaveProperty('formula')
      expect(cell.type).not.toBe('error')
    }
  })

  it('is the same bytes of the same content', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => writeWorkbook(workbook(sheet([['الف', 1]], { isForm: true })))),
    )
    expect(Buffer.compare(one!.bytes, other!.bytes)).toBe(0)
  })

  it('lets people write under the headers of a form, and nowhere else', async () => {
    const { bytes } = await writeWorkbook(workbook(sheet([['الف', 1]], { isForm: true, notes: ['متن', 'عدد'] })))
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    const lockOf = (cell: string) => sheets[0]?.cells?.get(cell)?.style?.protection?.locked
    expect(sheets[0]?.protection).toMatchObject({ sheet: true })
    expect(['0,0', '1,0', '2,0', '3,1'].map(lockOf)).toEqual([undefined, undefined, false, false])
  })

  it('refuses what Excel has no room for', async () => {
    const long = 'م'.repeat(mostCellLetters + 1)
    await expect(
      writeWorkbook(
        workbook(
          sheet([
            ['الف', 1],
            [long, 2],
          ]),
        ),
      ),
    ).rejects.toMatchObject({
      code: 'sheet-text-too-long',
      place: { row: 3 },
    })
  })
})
