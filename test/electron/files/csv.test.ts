import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../electron/files/csv.ts'
import type { SkippedRow, TableReading } from '../../../electron/files/tableReading.ts'
import { writeCsv } from '../../../electron/files/writeCsv.ts'
import { type RecordKind, type Row, recordKinds } from '../../../shared/records/index.ts'
import { anyRow } from '../../fixtures/anyRow.ts'
import { runs } from '../../properties/runs.ts'

function read(kind: RecordKind, text: string, how: TableReading = {}) {
  const rows: object[] = []
  const numbers: number[] = []
  const bad: { number: number; message: string }[] = []
  const skipped: [number, SkippedRow['role']][] = []
  const found = readCsv(kind, Buffer.from(text), 'x.csv', {
    ...how,
    bad: ({ number, problem: { message } }) => void bad.push({ number, message }),
    skipped: ({ number, role }) => void skipped.push([number, role]),
  })
  for (const { row, number } of found) {
    rows.push(row)
    numbers.push(number)
  }
  return { rows, numbers, bad, skipped }
}

const unknown = { population: null, populationYear: null }
const districts = [
  { code: 'city', name: 'شهر', kind: 'city', position: 0, ...unknown, sample: true },
  { code: '1', name: 'منطقهٔ ۱', kind: 'district', position: 1, ...unknown, sample: true },
]
const lines = ['کد,نام,نوع,ردیف,نمونه', 'city,شهر,شهر,0,بله', '1,منطقهٔ ۱,منطقه,1,بله']
const joined = (separator = ',', end = '\n') => lines.map(line => line.replaceAll(',', separator) + end).join('')

describe('a table', () => {
  it.each([
    ['parted by commas', joined()],
    ['parted by semicolons', joined(';')],
    ['parted by Persian semicolons', `\uFEFF${joined('؛', '\r\n')}`],
    ['parted by Persian commas', joined('،')],
    ['parted by tabs', joined('\t')],
    ['parted by bars', joined('|')],
    ['parted by carets', joined('^')],
    ['with a line «sep=;»', `\uFEFFsep=;\r\n${joined(';', '\r\n')}`],
    ['with a quoted line «sep»', `"sep=|"\n${joined('|')}`],
    ['with a line «SEP=,» that its text speaks against', `SEP=,\n${joined().replace('شهر,', '"شهر",')}`],
    ['with the line ends of old Macintosh', joined(',', '\r')],
    ['with the line ends of Windows', joined(',', '\r\n')],
    ['with two marks of its encoding', `\uFEFF\uFEFF${joined()}`],
    ['with empty columns and rows around', `,,,,,\n${joined(',', ',,\n')},,,,,,\n,,,,\n\n`],
    ['under a title', `فهرست مناطق شهرداری در سال ۱۴۰۲,,,,\n,,,,\n${joined()}`],
    ['under a title with commas in a file of semicolons', `مناطق، سازمان‌ها, شهر\n${joined(';')}`],
    ['under titles of one cell', `شهرداری نمونه\nمعاونت برنامه‌ریزی\n\n${joined()}`],
    ['with its header on each page', `${joined()}${lines[0]}\n`],
    ['with a sum', `${joined()}جمع,2 منطقه,,,\n`],
    ['with a note', `${joined()}مأخذ: معاونت برنامه‌ریزی,,,,\n`],
    ['with quotes around every cell', joined().replace(/[^,\n]+/g, '"$&"')],
    ['with spaces around its cells', joined(' , ')],
  ])('%s is read', (_, text) => {
    const { rows, bad } = read('district', text)
    expect(bad).toEqual([])
    expect(rows).toEqual(districts)
  })

  it('gives its rows the numbers that a spreadsheet gives', () => {
    expect(read('district', `sep=;\n${joined(';')}`).numbers).toEqual([2, 3])
    expect(read('district', `عنوان\n\n${joined()}`).numbers).toEqual([4, 5])
  })

  it('names what it leaves out', () => {
    const text = `فهرست مناطق\n\n${joined()}${lines[0]}\nجمع کل,,,1,\nمأخذ: شهرداری,,,,\n`
    expect(read('district', text).skipped).toEqual([
      [1, 'title'],
      [6, 'repeated'],
      [7, 'total'],
      [8, 'note'],
    ])
  })

  it('takes a row as a record that somebody calls one, and a header where somebody sees it', () => {
    const total = `${joined()}3,جمع,منطقه,3,خیر\n`
    expect(read('district', total).rows).toHaveLength(2)
    expect(read('district', total, { records: [4] }).rows).toHaveLength(3)
    const twice = `کد,نام,نوع,ردیف,نمونه\n${joined(',')}`
    expect(read('district', twice, { headerRow: 2 })).toMatchObject({ rows: districts, skipped: [[1, 'title']] })
  })

  it('keeps quotes within a bare cell', () => {
    const text = `${lines[0]}\n1,لولهٔ 5" و "بزرگ" است,منطقه,1,خیر\n`
    expect(read('district', text).rows).toMatchObject([{ name: 'لولهٔ 5" و "بزرگ" است' }])
  })

  it('ends with the row whose quote nobody closes', () => {
    expect(() => read('district', `${joined()}2,"منطقه,منطقه,2,خیر\n`)).toThrow(/ردیف ۴.*بسته نشده/)
  })

  it('may leave away the empty cells at the end of a row, but nothing that is needed', () => {
    const header = 'کد,واحد,عنوان,تاریخ,نوع,مخاطره,علنی/غیرعلنی,نمونه,همکاران,شرکت‌کنندگان'
    const row = 'D-1,crisis,مانور,1401/02/07,دورمیزی,زلزله,علنی,خیر'
    expect(read('drill', `${header}\n${row}\n`).rows).toMatchObject([{ partners: null, participants: null }])
    expect(read('drill', `${header}\n${row.replace(',خیر', '')}\n`).bad).toMatchObject([{ number: 2 }])
  })
})

describe('a sum in a file whose rows nobody looks at', () => {
  it('is named and ends the reading', () => {
    const text = `${joined()}جمع,جمع کل,منطقه,2,بله\n`
    expect(() => Array.from(readCsv('district', Buffer.from(text), 'x.csv'))).toThrow(/ردیف ۴.*جمع ردیف‌های دیگر/)
  })
})

describe('the number of an account', () => {
  const header = 'شماره اشتراک,واحد,منطقه,محل مصرف,کاربری,علنی/غیرعلنی,نمونه'
  it.each([
    ['="60010001"', '60010001'],
    ['"=""60010001"""', '60010001'],
    ['="0012"', '0012'],
    ['"=""0012"""', '0012'],
    ['0012', '0012'],
    ['"0012"', '0012'],
    ['۰۰۱۲', '0012'],
  ])('written %s is %s', (cell, code) => {
    const text = `${header}\n${cell},energy,1,روشنایی خیابان,روشنایی معابر,علنی,بله\n`
    expect(read('energyAccount', text).rows).toMatchObject([{ code }])
  })
})

describe('the unit of the amounts', () => {
  const row = '1012,1401,تخصیص,500,دقیق,علنی,خیر'
  const header = 'کد ردیف,سال مالی,مرحله,مبلغ,قطعیت,علنی/غیرعلنی,نمونه'
  it.each([
    ['(ارقام به میلیون ریال)', header, 500_000_000n],
    ['اعتبارات سال ۱۴۰۱ – مبالغ به میلیون تومان', header, 5_000_000_000n],
    ['اعتبارات سال ۱۴۰۱ (میلیارد ریال)', header.replace('مبلغ', 'مبلغ (میلیون ریال)'), 500_000_000n],
  ])('is what the title «%s» or the header says', (title, names, amount) => {
    expect(read('budgetAmount', `${title},,,,,,\n${names}\n${row}\n`).rows).toMatchObject([{ amount }])
  })
})

it.each(recordKinds)('what is written of %s is read', kind => {
  fc.assert(
    fc.property(fc.array(anyRow(kind), { minLength: 1, maxLength: 5 }), rows => {
      const found = readCsv(kind, Buffer.from(writeCsv(kind, rows as Row[])), 'x.csv')
      expect(Array.from(found, ({ row }) => row)).toEqual(rows)
    }),
    { numRuns: runs(25) },
  )
})
