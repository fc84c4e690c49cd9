import { tableMoneyChoices, textCurrencyChoices } from '../persian/money.ts'
import { defineTable } from './defineTable.ts'

/** Where the serial of resolutions begins at 1 again. */
export const resolutionScopeChoices = { session: 'جلسه', term: 'دوره', year: 'سال', all: 'همهٔ دوره‌ها' } as const

export const council = defineTable({
  label: 'شورا',
  plural: 'شوراها',
  library: 'own screen',
  named: 'name',
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  sortedByName: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام شورا', type: 'text' },
    city: { header: 'شهر', type: 'text' },
    seats: { header: 'تعداد اعضا', type: 'count', aliases: ['شمار کرسی‌ها'] },
    /** Where the law gives another than two thirds of the seats. */
    quorum: { header: 'حد نصاب', type: 'count', unit: 'نفر', optional: true },
    /** Of tables and charts; million rial when empty. */
    tableMoney: { header: 'واحد مبلغ جدول‌ها', type: 'choice', choices: tableMoneyChoices, optional: true },
    /** Of texts; toman when empty. A figure that its author wants in one of them stays so. */
    textCurrency: {
      header: 'واحد پول در متن',
      type: 'choice',
      choices: textCurrencyChoices,
      optional: true,
      aliases: ['ارز متن‌ها'],
    },
    /** How resolutions are numbered, with `{serial}` and what else `ResolutionParticulars` names. */
    resolutionPattern: { header: 'الگوی شمارهٔ مصوبه', type: 'text', optional: true },
    /** What `{unit}` of the pattern stands for. */
    resolutionUnit: { header: 'کد واحد در شمارهٔ مصوبه', type: 'text', optional: true },
    /** Where the serial begins again; in each session when empty. */
    resolutionScope: {
      header: 'دامنهٔ شمارهٔ مصوبه',
      type: 'choice',
      choices: resolutionScopeChoices,
      optional: true,
    },
    /** Which charts dashboards show and in what order, as `chartChoices` writes them; the usual ones when empty. */
    dashboardCharts: { header: 'نمودارهای داشبورد', type: 'text', optional: true },
    /** Council's own emblem, SVG or a picture: see `emblemSource.ts`; the product's neutral one when empty. */
    emblem: { header: 'نشان', type: 'text', optional: true },
  },
})
