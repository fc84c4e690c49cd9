import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** How a member came to a seat. */
const memberKindChoices = { principal: 'اصلی', alternate: 'علی‌البدل' } as const

/** Why a member's seat fell free before the term's end. */
const leavingChoices = {
  resigned: 'استعفا',
  died: 'درگذشت',
  removed: 'سلب عضویت',
  returned: 'بازگشت عضو اصلی',
} as const

/** Who holds a seat of the council, from a day to a day: a term's members change in its middle. */
export const member = defineTable({
  label: 'عضو شورا',
  plural: 'اعضای شورا',
  library: { group: 'places', first: 5, about: 'کرسی‌های دوره و دارندگان آنها' },
  named: 'title',
  bundle: 'json',
  key: ['code'],
  under: ['term'],
  order: ['seat'],
  isUnprinted: true,
  spans: [['from', 'to']],
  columns: {
    code: { header: 'کد', type: 'code' },
    term: { header: 'دوره', type: 'reference', to: 'term' },
    seat: { header: 'کرسی', type: 'count' },
    title: { header: 'نام', type: 'text' },
    kind: { header: 'اصلی/علی‌البدل', type: 'choice', choices: memberKindChoices },
    from: { header: 'از تاریخ', type: 'date' },
    to: { header: 'تا تاریخ', type: 'date', optional: true },
    leaving: { header: 'علت پایان', type: 'choice', choices: leavingChoices, optional: true },
    sample: sampleColumn,
  },
})
