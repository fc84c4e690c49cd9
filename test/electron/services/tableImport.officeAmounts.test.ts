import { describe, expect, it } from 'vitest'
import { tellFile, tellFiles } from '../../fixtures/tellFile.ts'

/** Amounts of departments’ files in the shapes that other departments give them; codes and amounts are invented. */
const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const amounts = 'کد ردیف,سال مالی,مرحله,مبلغ,قطعیت,علنی/غیرعلنی,نمونه'
const amountFile = (cell: string, header = amounts) =>
  `${header}\n1012,1401,تخصیص,${quoted(cell)},دقیق,علنی,خیر\n1013,1401,تخصیص,7 ریال,دقیق,علنی,خیر\n`
const inRial = amounts.replace('مبلغ', 'مبلغ (ریال)')
const inMillions = amounts.replace('مبلغ', 'مبلغ (میلیون ریال)')

describe('01, an amount said in parts', () => {
  it('is its sum', async () => {
    const cells = [
      '۹ هزار و ۴۱۴ میلیارد ریال',
      '۹هزار و۴۱۴میلیارد ریال',
      '9 هزار و 414 ميليارد ريال',
      'نه هزار و چهارصد و چهارده میلیارد ریال',
      '۹ هزارو ۴۱۴ میلیارد ریال',
      'ریال ۹ هزار و ۴۱۴ میلیارد',
      'مبلغ ۹ هزار و ۴۱۴ میلیارد ریال',
      '۹ هزار و ۴۱۴ ملیارد ریال.',
      '۹ هزار میلیارد و ۴۱۴ میلیارد ریال',
      '۹ هزار میلیارد، ۴۱۴ میلیارد ریال',
      '۹ تریلیون ۴۱۴ میلیارد ﷼',
      '۹ هزار و ۴۱۴ (میلیارد ریال)',
      '۹۴۱ میلیارد و ۴۰۰ میلیون تومان',
      '۹۴۱/۴ میلیارد تومان',
      '0.9414 همت',
      '۹٬۴۱۴٬۰۰۰٬۰۰۰٬۰۰۰/- ریال',
      '=۹٬۴۱۴٬۰۰۰٬۰۰۰٬۰۰۰= ریال',
    ]
    const found = await tellFiles(cells, (api, cell) => tellFile(api, 'budgetAmount', amountFile(cell), ['amount']))
    expect(found).toEqual(cells.map(cell => [cell, { rows: ['9414000000000', '7'], asked: [], bad: [], skipped: [] }]))
  })

  it('that is no amount, or not an exact one, is refused with the reason', async () => {
    const cells = {
      '۲ میلیون و ۳ میلیارد ریال': /از بزرگ به کوچک/,
      'حدود ۹ هزار میلیارد ریال': /دقت رقم/,
      '۹ تا ۱۰ میلیارد ریال': /دو عدد/,
      '۹۴۱ م.ت': /کوتاه نوشته شده/,
      '۹ میلیارد دلار': /ارز خارجی/,
      '۹ میلیارد ریال و ۲ میلیون تومان': /ریال و تومان/,
      '۹۴۱٫۴۰۰٫۰۰ ریال': /«۹۴۱٫۴۰۰٫۰۰ ریال» عدد نیست/,
    }
    const found = await tellFiles(Object.keys(cells), async (api, cell) => {
      return (await tellFile(api, 'budgetAmount', amountFile(cell), ['amount'])).bad
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, why]) => [cell, [expect.stringMatching(why)]]))
  })
})

describe('02, a point before three digits', () => {
  it('is asked, with both amounts', async () => {
    const cells = [
      '821.268',
      '821/268',
      '۸۲۱/۲۶۸',
      '٨٢١.٢٦٨',
      '\u200f821.268\u200e',
      "'821.268",
      '821.268 میلیون ریال',
      '۸۲۱/۲۶۸ ميليون ريال',
      'ریال 821.268 میلیون',
      '821.268 (میلیون ریال)',
    ]
    const found = await tellFiles(cells, (api, cell) =>
      tellFile(api, 'budgetAmount', amountFile(cell, inMillions), ['amount']),
    )
    const asked = [['point', '821268000', '821268000000']]
    expect(found).toEqual(cells.map(cell => [cell, { rows: ['7'], asked, bad: [], skipped: [] }]))
  })

  it('is not asked where it can mean one thing', async () => {
    const cells = {
      '821,268': '821268000000',
      '821٬268': '821268000000',
      '821 268': '821268000000',
      "821'268": '821268000000',
      '۸۲۱٫۲۶۸': '821268000',
      '0821.268': '821268000',
      '821.2680': '821268000',
      '821.26': '821260000',
      '821.268.000': '821268000000000',
      '821.268,5': '821268500000',
      '821,268.5': '821268500000',
    }
    const found = await tellFiles(Object.keys(cells), async (api, cell) => {
      return (await tellFile(api, 'budgetAmount', amountFile(cell, inMillions), ['amount'])).rows[0]
    })
    expect(found).toEqual(Object.entries(cells))
  })
})

describe('18, what stands where a number would', () => {
  it('is nothing', async () => {
    const marks = '-|–|—|ـ|--|- -|…|...|؟|×|ندارد|فاقد|N/A|nil|نامشخص|خالی'.split('|')
    const found = await tellFiles(marks, (api, mark) =>
      tellFile(api, 'budgetAmount', amountFile(mark, inRial), ['amount']),
    )
    expect(found).toEqual(marks.map(mark => [mark, { rows: ['7'], asked: [], bad: [], skipped: ['2 empty'] }]))
  })

  it('is a number whose thousands stand apart', async () => {
    const cells = [
      '12 500 000',
      '۱۲ ۵۰۰ ۰۰۰',
      '12\u00a0500\u00a0000',
      '12\u202f500\u202f000',
      '12\u2009500\u2009000',
      '12\u200c500\u200c000',
      '12’500’000',
      '12،500،000',
      '12/500/000',
      '12.500.000',
      '12,500,000/-',
      '12,500,000.00',
      '１２５０００００',
      "'12500000",
      'IRR 12,500,000',
      '۱۲٬۵۰۰٬۰۰۰ريال',
    ]
    const found = await tellFiles(cells, async (api, cell) => {
      return (await tellFile(api, 'budgetAmount', amountFile(cell, inRial), ['amount'])).rows[0]
    })
    expect(found).toEqual(cells.map(cell => [cell, '12500000']))
  })

  it('is what a spreadsheet has made of it', async () => {
    const cells = {
      '1.7924E+12': /گرد شده/,
      '1,7924E+12': /گرد شده/,
      '۱٫۷۹۲۴E+۱۲': /«۱٫۷۹۲۴E\+۱۲».*گرد شده/,
      '1.7924×10^12': /گرد شده/,
      '1.79e+12 ریال': /گرد شده/,
      '########': /باریک/,
      '#VALUE!': /خطای فرمول/,
      '#N/A': /خطای فرمول/,
      '=SUM(D2:D9)': /فرمول/,
      '12 50 000': /عدد نیست/,
      '12 500 00': /عدد نیست/,
      '12500000.5': /کسر ریال/,
    }
    const found = await tellFiles(Object.keys(cells), async (api, cell) => {
      return (await tellFile(api, 'budgetAmount', amountFile(cell, inRial), ['amount'])).bad
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, why]) => [cell, [expect.stringMatching(why)]]))
  })

  it('is همت', async () => {
    const cells =
      '۱۲ همت|12 همت|۱۲همت|دوازده همت|۱۲ همت تومان|۱۲ هزار میلیارد تومان|۱۲٫۰ همت|١٢ همت|۱۲ (همت)|۱۲۰ هزار میلیارد ریال'.split(
        '|',
      )
    const found = await tellFiles(cells, async (api, cell) => {
      return (await tellFile(api, 'budgetAmount', amountFile(cell), ['amount'])).rows[0]
    })
    expect(found).toEqual(cells.map(cell => [cell, '120000000000000']))
  })
})
