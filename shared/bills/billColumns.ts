import type { Column } from '../columnTypes/index.ts'

/**
 * The columns of electricity bills as distribution companies export them and programs fetch them, by the headers that
 * were found of them: no two exports have the same. A file has some of them, and others that nothing here needs.
 */
const definitions = {
  subscription: { header: 'شماره اشتراک', type: 'code', aliases: ['اشتراک', 'کد اشتراک', 'SubscriptionId'] },
  billId: { header: 'شناسه قبض', type: 'code', aliases: ['شناسه‌ی قبض', 'BillIdentifier', 'BillId'] },
  fileNumber: { header: 'شماره پرونده', type: 'code', aliases: ['پرونده', 'FileNumber'] },
  computer: { header: 'رمز رایانه', type: 'code', aliases: ['رمز رایانه‌ای', 'ComputerPassword'] },
  from: {
    header: 'از تاریخ',
    type: 'date',
    aliases: [
      'تاریخ قرائت قبلی',
      'تاریخ قبلی',
      'قرائت قبلی تاریخ',
      'شروع دوره',
      'تاریخ شروع دوره',
      'PreviousReadingDate',
    ],
  },
  to: {
    header: 'تا تاریخ',
    type: 'date',
    aliases: [
      'تاریخ قرائت فعلی',
      'تاریخ فعلی',
      'تاریخ قرائت',
      'قرائت فعلی تاریخ',
      'پایان دوره',
      'تاریخ پایان دوره',
      'CurrentReadingDate',
    ],
  },
  days: {
    header: 'تعداد روز',
    type: 'count',
    aliases: ['روز', 'تعداد روز دوره', 'تعداد روزها', 'روزهای دوره', 'TotalDays'],
  },
  period: { header: 'دوره', type: 'text', aliases: ['دوره/سال', 'دوره - سال', 'شماره دوره', 'سال/دوره', 'Period'] },
  year: { header: 'سال', type: 'text', aliases: ['سال دوره', 'Year'] },
  issued: { header: 'تاریخ صدور', type: 'date', aliases: ['تاریخ صدور قبض', 'صدور', 'IssueDate'] },
  billing: {
    header: 'نوع قبض',
    type: 'text',
    aliases: ['نوع صورتحساب', 'نوع صدور', 'وضعیت قبض', 'نوع قرائت', 'BillType'],
  },
  total: {
    header: 'مصرف کل',
    type: 'decimal',
    unit: 'کیلووات‌ساعت',
    aliases: [
      'کل مصرف',
      'مصرف',
      'جمع مصرف',
      'مصرف دوره',
      'مصرف اکتیو',
      'میزان مصرف',
      'TotalConsumption',
      'Consumption',
    ],
  },
  normal: bandOf('میان‌باری', ['میان بار', 'عادی'], 'NormalConsumption'),
  peak: bandOf('اوج‌باری', ['اوج بار', 'پرباری', 'پر بار'], 'PeakConsumption'),
  low: bandOf('کم‌باری', ['کم بار'], 'LowConsumption'),
  friday: bandOf('اوج‌بار جمعه', ['اوج باری جمعه', 'جمعه'], 'FridayConsumption'),
  before: { header: 'شمارنده قبلی', type: 'decimal', aliases: ['رقم قبلی', 'شماره قبلی کنتور', 'PreviousCounter'] },
  after: { header: 'شمارنده فعلی', type: 'decimal', aliases: ['رقم فعلی', 'شماره فعلی کنتور', 'CurrentCounter'] },
  multiplier: { header: 'ضریب کنتور', type: 'decimal', aliases: ['ضریب', 'Multiplier', 'Factor'] },
  amount: {
    header: 'مبلغ دوره',
    type: 'rial',
    unit: 'ریال',
    aliases: ['بهای دوره', 'مبلغ این دوره', 'مبلغ کل دوره', 'جمع دوره', 'PeriodAmount'],
  },
  payable: {
    header: 'مبلغ قابل پرداخت',
    type: 'text',
    aliases: ['قابل پرداخت', 'جمع قابل پرداخت', 'BillPayableAmount', 'PayableAmount'],
  },
  debt: { header: 'بدهی قبلی', type: 'text', aliases: ['بدهی', 'بستانکاری', 'بدهی قبلی / بستانکاری', 'PreviousDebt'] },
  paymentId: { header: 'شناسه پرداخت', type: 'text', aliases: ['PaymentIdentifier'] },
  department: { header: 'واحد', type: 'text', aliases: ['نام واحد', 'سازمان'] },
  district: { header: 'منطقه', type: 'text', aliases: ['کد منطقه', 'نام منطقه', 'منطقه شهرداری'] },
  site: {
    header: 'نشانی',
    type: 'text',
    aliases: ['آدرس', 'محل مصرف', 'محل', 'نام مشترک', 'Address', 'ServiceAddress'],
  },
  use: { header: 'کاربری', type: 'text', aliases: ['نوع مصرف', 'نوع فعالیت', 'فعالیت', 'ActivityType'] },
  tariff: { header: 'تعرفه', type: 'text', aliases: ['عنوان تعرفه', 'نوع تعرفه', 'Tariff', 'TariffType'] },
} as const satisfies Record<string, Column>

export type BillColumn = keyof typeof definitions

/** All are optional: which of them a bill needs depends on the others. */
export const billColumns = Object.fromEntries(
  Object.entries<Column>(definitions).map(([name, column]): [string, Column] => [
    name,
    { ...column, aliases: (column.aliases ?? []).flatMap(snakeToo), optional: true as const },
  ]),
) as Record<BillColumn, Column>

/** Columns that name an account, the likelier first. */
export const identities = ['subscription', 'billId', 'fileNumber', 'computer'] as const satisfies BillColumn[]

/** Use by the hours of the day. */
export const bands = ['normal', 'peak', 'low', 'friday'] as const satisfies BillColumn[]

/** The column of a reading that each of a bill's serves. */
export const servedColumns: Partial<Record<BillColumn, string>> = {
  ...Object.fromEntries(identities.map(name => [name, 'account'])),
  ...Object.fromEntries([...bands, 'total', 'multiplier'].map(name => [name, 'energy'])),
  amount: 'cost',
  from: 'from',
  to: 'to',
  period: 'month',
  billing: 'billing',
}

/** A band is called «اوج‌باری», «مصرف اوج‌باری» or «اوج‌باری مصرف»; its price and amount have names of their own. */
function bandOf(header: string, others: readonly string[], api: string) {
  const names = [header, ...others]
  const aliases = names.flatMap(name => [name, `مصرف ${name}`, `${name} مصرف`])
  return { header, type: 'decimal', unit: 'کیلووات‌ساعت', aliases: [...aliases, api] } as const
}

/** «PeriodAmount» and «period_amount». */
function snakeToo(alias: string): string[] {
  const snake = alias.replace(/(?<=[a-z])(?=[A-Z])/g, '_')
  return snake === alias ? [alias] : [alias, snake]
}
