import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** What answers for an account, a value or a neighbourhood: the whole city, one of its districts, an organisation. */
const placeKindChoices = { city: 'شهر', district: 'منطقه', organisation: 'سازمان' } as const

/** A municipal district or organisation, or the city as a whole: where accounts, values and neighbourhoods belong. */
export const district = defineTable({
  label: 'منطقه یا سازمان',
  plural: 'مناطق و سازمان‌ها',
  library: { group: 'places', first: 4, about: 'مناطق شهر و سازمان‌های وابسته' },
  named: 'name',
  bundle: 'csv',
  key: ['code'],
  sortedByName: true,
  order: ['position'],
  inEverySession: true,
  onlyWhereNamed: true,
  columns: {
    code: { header: 'کد', type: 'code' },
    name: { header: 'نام', type: 'text', aliases: ['نام منطقه', 'منطقه', 'سازمان'] },
    kind: { header: 'نوع', type: 'choice', choices: placeKindChoices },
    /** Where it stands in lists; districts by number, then organisations. */
    position: { header: 'ردیف', type: 'count', isPosition: true },
    /** People who live there, and of which year the count is: figures per head rest on them. */
    population: { header: 'جمعیت', type: 'count', unit: 'نفر', optional: true, aliases: ['تعداد جمعیت'] },
    populationYear: { header: 'سال جمعیت', type: 'fiscalYear', optional: true, aliases: ['سال آمار'] },
    sample: sampleColumn,
  },
})
