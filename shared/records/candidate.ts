import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** What decides between candidates with as many votes, in the law's order (councils' law, article on ties). */
export const tieBreakChoices = {
  veteran: 'ایثارگری',
  degree: 'مدرک تحصیلی بالاتر',
  lot: 'قرعه',
} as const

/** Who stands in an election, and the votes that were counted. */
export const candidate = defineTable({
  label: 'نامزد',
  plural: 'نامزدها',
  library: { group: 'record', about: 'نامزدهای هر انتخاب و رأی آنها' },
  named: 'name',
  bundle: 'json',
  key: ['vote', 'position'],
  under: ['vote'],
  order: ['vote', 'position'],
  isUnprinted: true,
  columns: {
    vote: { header: 'رأی‌گیری', type: 'reference', to: 'vote' },
    position: { header: 'ردیف', type: 'count' },
    name: { header: 'نام', type: 'text' },
    votes: { header: 'رأی', type: 'count', optional: true },
    /** Of the one who won among several with the same votes. */
    wonBy: { header: 'برنده به سبب', type: 'choice', choices: tieBreakChoices, optional: true },
    sample: sampleColumn,
  },
})
