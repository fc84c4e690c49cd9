import { describe, expect, it } from 'vitest'
import { stripIsolates } from '../../../../shared/persian/isolate.ts'
import { tableNotesText } from '../../../../shared/tables/tableNotesText.ts'
import { sampleApi } from '../../../fixtures/memoryApp.ts'

type Api = Awaited<ReturnType<typeof sampleApi>>

const csv = (name: string, ...lines: string[]) => new File([lines.join('\n')], name)

async function previewOf(api: Api, file: File, department: string) {
  const [found] = (await api.submissions.preview({ files: [{ file, department }] })).files
  const [table] = found?.tables ?? []
  if (table?.preview == null || table.kind === null) throw new Error(`not read: ${JSON.stringify(table?.trouble)}`)
  return { ...table.preview, kind: table.kind }
}

const take = (api: Api, file: File, department: string) => api.submissions.import({ files: [{ file, department }] })

describe('a table of an office, in its own columns', () => {
  it('needs none that an office never writes, and says what is taken for granted and what is left out', async () => {
    const api = await sampleApi()
    const budget = csv('ارقام.csv', 'کد ردیف,عنوان,مصوب ۱۴۰۲ (میلیون ریال),درصد جذب', '1012,پدافند,7000,50')
    const preview = await previewOf(api, budget, 'crisis')
    expect(preview).toMatchObject({ kind: 'budgetAmount', created: 1, badCount: 0, unknown: ['درصد جذب'] })
    expect(tableNotesText(preview.kind, preview).map(stripIsolates)).toEqual([
      'ستونی که شناخته نشد و کنار می‌ماند: «درصد جذب»',
      'آنچه پرونده نگفته است برای رکوردهای جدید چنین فرض می‌شود: «دقت رقم»: دقیق، «علنی/غیرعلنی»: علنی، «نمونه»: خیر',
    ])
    const values = csv('ارقام.csv', 'کد شاخص,نام شاخص,دوره,هدف,عملکرد', '301,رزمایش,نیمهٔ دوم ۱۴۰۱,7,8')
    const { rows, assumed } = await previewOf(api, values, 'crisis')
    expect(rows[0]?.after).toMatchObject({ indicator: '301', district: 'city', openness: 'open', sample: false })
    expect(assumed).toContainEqual({ column: 'district', cell: 'شهر' })
  })

  it.each([
    ['drill', 'نام مانور,روز برگزاری,نوع,مخاطره,دستگاه های همکار,نفرات', 'تخلیه,5 مهر 1401,دور میزی,سیل,هلال احمر,45'],
    [
      'training',
      'عنوان آموزش,مخاطبین,تعداد فراگیران,مدت آموزش,تاریخ شروع,مدرس',
      'ایمنی,عموم شهروندان,24 نفر,8,1401/10/05,الف',
    ],
    ['indicatorValue', 'کد,عنوان شاخص,نیمسال,هدف,عملکرد', '301,رزمایش,نیمه اول 1402,7,8'],
    [
      'measure',
      'عنوان پروژه,هزینه برآوردی (میلیون تومان),زمان شروع,وضعیت پروژه,بازه زمانی',
      'ال‌ئی‌دی,12,1401/7/5,تمام شده,کوتاه مدت',
    ],
    [
      'projectProgress',
      'کد پروژه,نام پروژه,تاریخ گزارش,پیشرفت فیزیکی,برآورد (ریال)',
      '1004-07,پارک,1402/03/31,52,165000',
    ],
  ] as const)('tells a list of the kind %s by the headers that offices write', async (kind, header, row) => {
    const again = kind === 'training' ? [header] : []
    const file = csv('فهرست.csv', header, row, ...again)
    expect(await previewOf(await sampleApi(), file, 'crisis')).toMatchObject({ kind, created: 1, bad: [] })
  })

  it('leaves a record what the table does not tell: whether it is closed, why it differs', async () => {
    const api = await sampleApi()
    const whole = 'کد ردیف,سال مالی,مرحله,مبلغ,دقت رقم,علت انحراف,علنی/غیرعلنی,نمونه'
    await take(api, csv('مبالغ.csv', whole, '1012,1402,مصوب,7000 ریال,حدود,ابلاغ دیرهنگام,غیرعلنی,خیر'), 'crisis')
    const later = csv('مبالغ.csv', 'کد ردیف,مصوب ۱۴۰۲ (ریال)', '1012,8000')
    await take(api, later, 'crisis')
    const { rows } = await previewOf(api, csv('مبالغ.csv', 'کد ردیف,مصوب ۱۴۰۲ (ریال)', '1012,9000'), 'crisis')
    const kept = { qualifier: 'about', cause: 'ابلاغ دیرهنگام', openness: 'closed' }
    expect(rows).toMatchObject([{ before: { amount: '8000', ...kept }, after: { amount: '9000', ...kept } }])
  })

  it('gives records codes that have none, and knows them again', async () => {
    const api = await sampleApi()
    const courses = csv(
      'آموزش.csv',
      'ردیف,نام دوره,گروه هدف,ساعت,نفر,تاریخ برگزاری',
      '1,ایمنی کار,کارگر,8,240,1401/10/05',
      '2,کمک‌های اولیه,کارکنان,1.5,160,1401/10/06',
    )
    const first = await previewOf(api, courses, 'crisis')
    expect(first).toMatchObject({ kind: 'training', created: 2, badCount: 0 })
    const codes = first.rows.map(({ after }) => after['code'])
    expect(new Set(codes).size).toBe(2)
    await take(api, courses, 'crisis')
    expect(await previewOf(api, courses, 'crisis')).toMatchObject({ created: 0, changed: 0, same: 2 })
  })

  it('gives thousands of them codes without looking through all for each', async () => {
    const api = await sampleApi()
    const courses = Array.from({ length: 3000 }, (_, at) => `دورهٔ ${at},کارگران,1401/10/05`)
    const { created, rows } = await previewOf(api, csv('آموزش.csv', 'نام دوره,گروه هدف,تاریخ', ...courses), 'crisis')
    expect(created).toBe(3000)
    const codes = rows.map(({ after }) => String(after['code']))
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(codes.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })))
  })

  it('takes the periods that columns of indicators are headed by, target and actual of one as one record', async () => {
    const api = await sampleApi()
    const wide = csv(
      'شاخص‌ها.csv',
      'شاخص,واحد,هدف ۱۴۰۲,عملکرد ۱۴۰۲,عملکرد ۹ ماهه ۱۴۰۲',
      'افراد آموزش‌دیده,نفر,900,850,700',
    )
    const { rows, unknown, badCount } = await previewOf(api, wide, 'crisis')
    expect({ unknown, badCount }).toEqual({ unknown: ['واحد'], badCount: 0 })
    expect(rows.map(({ after }) => [after['period'], after['target'], after['actual']])).toEqual([
      ['1402', '900', '850'],
      ['1402N9', null, '700'],
    ])
    await take(api, csv('شاخص‌ها.csv', 'کد شاخص,هدف ۱۴۰۲', '302,950'), 'crisis')
    await take(api, csv('شاخص‌ها.csv', 'کد شاخص,عملکرد ۱۴۰۲', '302,800'), 'crisis')
    const both = await previewOf(api, csv('شاخص‌ها.csv', 'کد شاخص,عملکرد ۱۴۰۲', '302,801'), 'crisis')
    expect(both.rows[0]?.before).toMatchObject({ target: '950', actual: '800' })
  })

  it('takes of two columns that may be one the one that is named better', async () => {
    const api = await sampleApi()
    const accounts = csv('اشتراک.csv', 'شماره اشتراک,نام محل,کاربری,منطقه,نشانی', '60990001,پارک ناژوان,سایر,9,بلوار')
    const { rows, unknown } = await previewOf(api, accounts, 'energy')
    expect(unknown).toEqual(['نشانی'])
    expect(rows[0]?.after).toMatchObject({ site: 'پارک ناژوان' })
  })

  it('remembers nothing that nobody said', async () => {
    const api = await sampleApi()
    const budget = csv('ارقام.csv', 'کد ردیف,مصوب ۱۴۰۲ (میلیون ریال)', '1012,7000')
    await take(api, budget, 'crisis')
    const [file] = (await api.submissions.preview({ files: [{ file: budget, department: 'crisis' }] })).files
    expect(file?.tables[0]?.kept?.shared ?? {}).not.toHaveProperty('openness')
  })

  it('asks about a cell under a header that names its unit with what the cell says', async () => {
    const api = await sampleApi()
    const budget = csv('ارقام.csv', 'کد ردیف,عملکرد ۱۴۰۱ (میلیون تومان)', '1012,۱.۲۵۰')
    expect((await previewOf(api, budget, 'crisis')).questions).toMatchObject([{ about: 'point', cell: '۱.۲۵۰' }])
  })
})
