import { describe, expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { type Api, type GivenFile, tellFile, tellFiles } from '../../fixtures/tellFile.ts'

/** Tables of departments’ files in the shapes that other departments give them; names and codes are invented. */
const lines = [
  ['کد', 'نام', 'نوع', 'ردیف', 'نمونه'],
  ['X1', 'منطقهٔ آ', 'منطقه', '31', 'بله'],
  ['X2', 'پارک ب', 'سازمان', '32', 'خیر'],
]
const districts = (separator = ',', end = '\n') => lines.map(cells => cells.join(separator) + end).join('')
const twoDistricts = ['X1 منطقهٔ آ 31', 'X2 پارک ب 32']
const named = (name: string, separator: string) => districts(separator).replace('منطقهٔ آ', name)
const readDistricts = async (api: Api, text: GivenFile) =>
  (await tellFile(api, 'district', text, ['code', 'name', 'position'])).rows

const utf16 = (text: string, mark = '\uFEFF') => new Uint8Array(Buffer.from(mark + text, 'utf16le'))
const swapped = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())
const persian1256: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1256').decode(new Uint8Array([i + 128])), i + 128]),
)
const windows1256 = (text: string) =>
  new Uint8Array(
    Array.from(text.replaceAll('ی', 'ي').replaceAll('ٔ', ''), sign => persian1256[sign] ?? sign.charCodeAt(0)),
  )

describe('07, cells that something else parts', () => {
  it('are two districts', async () => {
    const files: GivenFile[] = [
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
    const found = await tellFiles(files, readDistricts)
    expect(found.map(([, rows]) => rows)).toEqual(files.map(() => twoDistricts))
    const old = await tellFiles([windows1256(districts('؛', '\r\n')), windows1256(districts(';', '\r'))], readDistricts)
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
    const found = await tellFiles(files, async (api, text) => (await tellFile(api, 'district', text, ['name'])).rows[0])
    expect(found.map(([, name]) => name)).toEqual(['آ؛ ب', 'آ, ب; پ', 'آ، ب؛ پ', 'آ, ب', 'آ, ب'])
  })

  it.each(['Ú©Ø¯,Ù†Ø§Ù…,Ù†ÙˆØ¹\nX1,Ø¢,Ø¨\n', '??,???,???,????,?????\nX1,?,?,31,???\n', 'ط©ط¯,ظ†ط§ظ…\nX1,ط¢\n'])(
    'whose letters are lost are refused for that: %j',
    async text => {
      await expect(tellFile(await sampleApi(), 'district', text, [])).rejects.toMatchObject({
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
    const found = await tellFiles(files, readDistricts)
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
    const found = await tellFiles(titles, (api, title) => {
      const text = `${budget}\n9001,نظافت معابر,services,,,,,هزینه‌ای,علنی,بله\n${title},services,,,,,هزینه‌ای,علنی,بله\n`
      return tellFile(api, 'budgetLine', text, ['code'])
    })
    expect(found).toEqual(titles.map(title => [title, { rows: ['9001'], asked: [], bad: [], skipped: ['3 total'] }]))
  })

  it('are none where a record only begins so', async () => {
    const titles = ['جمع‌آوری زباله', 'جمع آوری نخاله', 'مجموعهٔ ورزشی', 'جمعیت هلال احمر', 'کل‌نگری', 'جمع‌بندی طرح']
    const found = await tellFiles(titles, async (api, title) => {
      const text = `${budget}\n9001,${title},services,,,,,هزینه‌ای,علنی,بله\n`
      return (await tellFile(api, 'budgetLine', text, ['title'])).rows
    })
    expect(found).toEqual(titles.map(title => [title, [title]]))
  })
})
