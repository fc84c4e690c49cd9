import { describe, expect, it } from 'vitest'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'

/** Each case of a department's file in the shapes that other departments give it; codes and amounts are invented. */
type Api = Awaited<ReturnType<typeof sampleApi>>
type Given = string | Uint8Array<ArrayBuffer>

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

/** What a file says: the chosen columns of its records, what is asked, and what is refused. */
async function told(api: Api, kind: RecordKind, text: Given, columns: readonly string[], choices: ReadingChoices = {}) {
  const { rows, questions, bad, skipped } = await api.tables.preview({ kind, file: new File([text], 'x.csv'), choices })
  return {
    rows: rows.map(({ after }) => columns.map(column => String(after[column] ?? '')).join(' ')),
    asked: questions.map(({ about, readings }) => [about, ...readings.map(({ value }) => String(value)).toSorted()]),
    bad: bad.map(({ problem }) => plain(problemMessage(problem))),
    skipped: skipped.map(({ row, role }) => `${row} ${role}`),
  }
}

/** The same of many files, by what they are. */
async function tellAll<T>(files: readonly T[], tell: (api: Api, file: T) => Promise<unknown>): Promise<[T, unknown][]> {
  const api = await sampleApi()
  const found: [T, unknown][] = []
  for (const file of files) found.push([file, await tell(api, file)])
  return found
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const amounts = 'کد ردیف,سال مالی,مرحله,مبلغ,قطعیت,علنی/غیرعلنی,نمونه'
const amountFile = (cell: string, header = amounts) =>
  `${header}\n1012,1401,تخصیص,${quoted(cell)},دقیق,علنی,خیر\n1013,1401,تخصیص,7 ریال,دقیق,علنی,خیر\n`
const inRial = amounts.replace('مبلغ', 'مبلغ (ریال)')
const inMillions = amounts.replace('مبلغ', 'مبلغ (میلیون ریال)')

const lines = [
  ['کد', 'نام', 'نوع', 'ردیف', 'نمونه'],
  ['X1', 'منطقهٔ آ', 'منطقه', '31', 'بله'],
  ['X2', 'پارک ب', 'سازمان', '32', 'خیر'],
]
const districts = (separator = ',', end = '\n') => lines.map(cells => cells.join(separator) + end).join('')
const twoDistricts = ['X1 منطقهٔ آ 31', 'X2 پارک ب 32']
const named = (name: string, separator: string) => districts(separator).replace('منطقهٔ آ', name)
const readDistricts = async (api: Api, text: Given) =>
  (await told(api, 'district', text, ['code', 'name', 'position'])).rows

const utf16 = (text: string, mark = '\uFEFF') => new Uint8Array(Buffer.from(mark + text, 'utf16le'))
const swapped = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())
const persian1256: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1256').decode(new Uint8Array([i + 128])), i + 128]),
)
const windows1256 = (text: string) =>
  new Uint8Array(
    Array.from(text.replaceAll('ی', 'ي').replaceAll('ٔ', ''), sign => persian1256[sign] ?? sign.charCodeAt(0)),
  )

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
    const found = await tellAll(cells, (api, cell) => told(api, 'budgetAmount', amountFile(cell), ['amount']))
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
      '۹۴۱٫۴۰۰٫۰۰۰ ریال': /«۹۴۱٫۴۰۰٫۰۰۰ ریال» عدد نیست/,
    }
    const found = await tellAll(Object.keys(cells), async (api, cell) => {
      return (await told(api, 'budgetAmount', amountFile(cell), ['amount'])).bad
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
    const found = await tellAll(cells, (api, cell) =>
      told(api, 'budgetAmount', amountFile(cell, inMillions), ['amount']),
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
    const found = await tellAll(Object.keys(cells), async (api, cell) => {
      return (await told(api, 'budgetAmount', amountFile(cell, inMillions), ['amount'])).rows[0]
    })
    expect(found).toEqual(Object.entries(cells))
  })
})

describe('07, cells that something else parts', () => {
  it('are two districts', async () => {
    const files: Given[] = [
      `\uFEFFsep=;\r\n${districts(';', '\r\n')}`,
      `\uFEFF${districts('؛', '\r\n')}`,
      `sep=؛\n${districts('؛')}`,
      `sep=\t\n${districts('\t')}`,
      `"sep=;"\n${districts(';')}`,
      `sep=;;;;\n${districts(';')}`,
      `sep=;\r${districts(';', '\r')}`,
      `sep=;\n${districts(',')}`,
      districts('\u200f؛ '),
      districts('؛').replace('بله', 'بله؛').replace('خیر', 'خیر؛'),
      districts('،'),
      districts('|'),
      `| ${districts(' | ', ' |\n| ')}`.slice(0, -2),
      districts('^'),
      districts(';', ';;;;\n'),
      districts(',', '\r\r\n'),
      utf16(districts('\t', '\r\n')),
      utf16(districts('؛')),
      utf16(districts(';', '\r\n'), ''),
      swapped(districts('\t')),
    ]
    const found = await tellAll(files, readDistricts)
    expect(found.map(([, rows]) => rows)).toEqual(files.map(() => twoDistricts))
    const old = await tellAll([windows1256(districts('؛', '\r\n')), windows1256(districts(';', '\r'))], readDistricts)
    expect(old.map(([, rows]) => rows)).toEqual([0, 1].map(() => ['X1 منطقه آ 31', 'X2 پارک ب 32']))
  })

  it('may hold the other signs', async () => {
    const files = [
      named('"آ؛ ب"', '؛'),
      named('آ, ب; پ', '؛'),
      named('آ، ب؛ پ', ','),
      named('"آ, ب"', ','),
      named('آ, ب', '\t'),
    ]
    const found = await tellAll(files, async (api, text) => (await told(api, 'district', text, ['name'])).rows[0])
    expect(found.map(([, name]) => name)).toEqual(['آ؛ ب', 'آ, ب; پ', 'آ، ب؛ پ', 'آ, ب', 'آ, ب'])
  })

  it.each(['Ú©Ø¯,Ù†Ø§Ù…,Ù†ÙˆØ¹\nX1,Ø¢,Ø¨\n', '??,???,???,????,?????\nX1,?,?,31,???\n', 'ط©ط¯,ظ†ط§ظ…\nX1,ط¢\n'])(
    'whose letters are lost are refused for that: %j',
    async text => {
      await expect(told(await sampleApi(), 'district', text, [])).rejects.toMatchObject({
        data: { code: 'header-spoilt' },
      })
    },
  )
})

describe('13, rows about the records', () => {
  it('are titles', async () => {
    const files = [
      `فهرست مناطق شهرداری در سال ۱۴۰۲,,,,\n,,,,\n${districts()}`,
      `فهرست مناطق\n${districts()}`,
      `,,فهرست مناطق,,\n${districts()}`,
      `بسمه تعالی\n\n\n${districts()}`,
      `شهرداری نمونه,,,,\nمعاونت برنامه‌ریزی,,,,\nفهرست,,,,\n${districts()}`,
      `"فهرست مناطق\nدر سال ۱۴۰۲",,,,\n${districts()}`,
      `منطقه,,,,\n${districts()}`,
      `کد,,,,\n${districts()}`,
      `تاریخ تهیه,1402/01/05,,,\nشماره,۱۲۳,,,\n${districts()}`,
      `گزارش,مناطق,شهرداری,سال,۱۴۰۲\n${districts()}`,
      `فهرست\tمناطق\n${districts('\t')}`,
      `فهرست مناطق؛ سال ۱۴۰۲\n${districts('؛')}`,
      `${districts()}تهیه‌کننده: کارشناس,,,,\n* ارقام موقت است,,,,\nصفحه ۱ از ۱,,,,\n`,
      `${districts()}${lines[0]?.join(',')}\n`,
    ]
    const found = await tellAll(files, readDistricts)
    expect(found.map(([, rows]) => rows)).toEqual(files.map(() => twoDistricts))
  })

  const budget = 'کد,شرح,واحد,منطقه,مأموریت,برنامه,طرح/پروژه,طبقه,علنی/غیرعلنی,نمونه'
  it('are sums, and none of them becomes a budget line', async () => {
    const titles = [
      'جمع,جمع کل ردیف‌ها',
      'جمع کل,',
      ',جمع',
      '9999,جمع کل',
      '۹۹۹۹,جمـع كل:',
      '9999,مجموع اعتبارات',
      '9999,جمع خدمات شهری',
      '9999,جمع هزینه‌ای و سرمایه‌ای',
      '9999,جمع کل (ریال)',
      '9999,جمعاً',
      '9999,ج‌م‌ع',
      '9999,*** جمع ***',
      'سرجمع,سرجمع مأموریت',
      '9999,زیرجمع',
      '9999,نقل از صفحهٔ قبل',
      '9999,Grand Total',
      '9999,SUM',
    ]
    const found = await tellAll(titles, (api, title) => {
      const text = `${budget}\n9001,نظافت معابر,services,,,,,هزینه‌ای,علنی,بله\n${title},services,,,,,هزینه‌ای,علنی,بله\n`
      return told(api, 'budgetLine', text, ['code'])
    })
    expect(found).toEqual(titles.map(title => [title, { rows: ['9001'], asked: [], bad: [], skipped: ['3 total'] }]))
  })

  it('are none where a record only begins so', async () => {
    const titles = ['جمع‌آوری زباله', 'جمع آوری نخاله', 'مجموعهٔ ورزشی', 'جمعیت هلال احمر', 'کل‌نگری', 'جمع‌بندی طرح']
    const found = await tellAll(titles, async (api, title) => {
      const text = `${budget}\n9001,${title},services,,,,,هزینه‌ای,علنی,بله\n`
      return (await told(api, 'budgetLine', text, ['title'])).rows
    })
    expect(found).toEqual(titles.map(title => [title, [title]]))
  })
})

describe('14, a number that is kept as a text', () => {
  const header = 'شماره اشتراک,واحد,منطقه,محل مصرف,کاربری,علنی/غیرعلنی,نمونه'
  const account = (cell: string) => `${header}\n${cell},energy,1,روشنایی خیابان,روشنایی معابر,علنی,بله\n`

  it('is that number, with its zeros', async () => {
    const cells = {
      '="60010099"': '60010099',
      '"=""60010099"""': '60010099',
      '="0012"': '0012',
      ' = "0012" ': '0012',
      '=T("0012")': '0012',
      '+"0012"': '0012',
      '="۰۰۱۲"': '0012',
      "'0012": '0012',
      '’0012': '0012',
      '"0012 "': '0012',
      '\t0012': '0012',
      '\u200e0012\u200f': '0012',
      '٠٠١٢': '0012',
      '12345678901234567890': '12345678901234567890',
      '۶۰۰۱-۲': '6001-2',
    }
    const found = await tellAll(Object.keys(cells), async (api, cell) => {
      return (await told(api, 'energyAccount', account(cell), ['code'])).rows
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, code]) => [cell, [code]]))
  })

  it('is refused where a spreadsheet has lost some of it', async () => {
    const cells = {
      '6.0010001E+7': /گرد شده/,
      '1.23456789012346E+19': /گرد شده/,
      '60010001.0': /صفرهای آغاز/,
      '۶۰۰۱۰۰۰۱٫۰۰': /«۶۰۰۱۰۰۰۱٫۰۰».*صفرهای آغاز/,
      '####': /باریک/,
      '#REF!': /خطای فرمول/,
      '=D4': /فرمول/,
      '=60010001': /فرمول/,
      '="00"&"12"': /فرمول/,
      '=VALUE("60010001")': /فرمول/,
    }
    const found = await tellAll(Object.keys(cells), async (api, cell) => {
      return (await told(api, 'energyAccount', account(cell), ['code'])).bad
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, why]) => [cell, [expect.stringMatching(why)]]))
  })
})

const drill = (department: string) =>
  `کد,واحد,عنوان,تاریخ,نوع,مخاطره,همکاران,شرکت‌کنندگان,علنی/غیرعلنی,نمونه\nD-99,${department},رزمایش,1401/02/07,دورمیزی,زلزله,,42,علنی,بله\n`

describe('16, a name in place of a code', () => {
  it('is a department’s', async () => {
    const names = [
      'مدیریت بحران و پدافند غیرعامل',
      'مديريت بحران و پدافند غير عامل',
      'مدیریت‌بحران  و پدافند غیر‌عامل',
      '«مدیریت بحران و پدافند غیرعامل»',
      'مدیریت بحران و پدافند غیرعامل.',
      'CRISIS',
      'crisis (مدیریت بحران و پدافند غیرعامل)',
      'مدیریت بحران و پدافند غیرعامل (crisis)',
      'crisis - مدیریت بحران و پدافند غیرعامل',
      'مدیریت بحران و پدافند غیرعامل: crisis',
    ]
    const found = await tellAll(
      names,
      async (api, name) => (await told(api, 'drill', drill(name), ['department'])).rows,
    )
    expect(found).toEqual(names.map(name => [name, ['crisis']]))
  })

  it('is a district’s', async () => {
    const names =
      'منطقهٔ ۵|منطقه 5|منطقه پنج|منطقه پنجم|منطقه ی ۵|منطقه‌ی ۵|منطقة ٥|منطقه ۰۵|منطقه5|منطقه-۵|منطقه: ۵|شهرداری منطقه پنج|۵'
    const text = names.split('|').map((name, i) => `N-${i},محله,${name},بله\n`)
    const api = await sampleApi()
    const { rows } = await told(api, 'neighbourhood', `کد,نام محله,منطقه,نمونه\n${text.join('')}`, ['district'])
    expect(rows).toEqual(text.map(() => '5'))
  })

  it('that is none, or not the whole of one, is not guessed', async () => {
    const names = [
      'مدیریت بحران',
      'ادارهٔ مدیریت بحران و پدافند غیرعامل',
      'crisis (خدمات شهری)',
      'مدیریت بحران؛ خدمات شهری',
      'معاونت نمونه',
      'نامشخص',
      '-',
    ]
    const found = await tellAll(names, async (api, name) => (await told(api, 'drill', drill(name), ['code'])).bad)
    const why = expect.stringMatching(/ردیف ۲، «واحد».*(?:نه نام آن|کد یا نام)/) as string
    expect(found).toEqual(names.map(name => [name, [why]]))
  })
})

describe('18, what stands where a number would', () => {
  it('is nothing', async () => {
    const marks = '-|–|—|ـ|--|- -|…|...|؟|×|ندارد|فاقد|N/A|nil|نامشخص|خالی'.split('|')
    const found = await tellAll(marks, (api, mark) => told(api, 'budgetAmount', amountFile(mark, inRial), ['amount']))
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
    const found = await tellAll(cells, async (api, cell) => {
      return (await told(api, 'budgetAmount', amountFile(cell, inRial), ['amount'])).rows[0]
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
    const found = await tellAll(Object.keys(cells), async (api, cell) => {
      return (await told(api, 'budgetAmount', amountFile(cell, inRial), ['amount'])).bad
    })
    expect(found).toEqual(Object.entries(cells).map(([cell, why]) => [cell, [expect.stringMatching(why)]]))
  })

  it('is همت', async () => {
    const cells =
      '۱۲ همت|12 همت|۱۲همت|دوازده همت|۱۲ همت تومان|۱۲ هزار میلیارد تومان|۱۲٫۰ همت|١٢ همت|۱۲ (همت)|۱۲۰ هزار میلیارد ریال'.split(
        '|',
      )
    const found = await tellAll(cells, async (api, cell) => {
      return (await told(api, 'budgetAmount', amountFile(cell), ['amount'])).rows[0]
    })
    expect(found).toEqual(cells.map(cell => [cell, '120000000000000']))
  })
})

describe('a day of another calendar', () => {
  it('is never read in silence', async () => {
    const days = ['1444/09/03', '۱۴۴۴/۹/۳', '03/09/1444', '14440903', '1444-09-03', '۳ رمضان ۱۴۴۴', '1444/09/03 قمری']
    const found = await tellAll(days, async (api, day) => {
      const text = `کد,واحد,عنوان,تاریخ,نوع,مخاطره,علنی/غیرعلنی,نمونه\nD-99,crisis,رزمایش,${day},دورمیزی,زلزله,علنی,بله\n`
      return (await told(api, 'drill', text, ['date'])).bad
    })
    expect(found).toEqual(days.map(day => [day, [expect.stringMatching(/قمری.*۵ فروردین ۱۴۰۲/)]]))
  })
})
