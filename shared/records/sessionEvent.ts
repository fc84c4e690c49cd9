import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** What happens to a session as a whole. */
const sessionEventChoices = {
  started: 'آغاز',
  adjourned: 'تنفس',
  resumed: 'ازسرگیری',
  closedDoors: 'غیرعلنی شدن',
  openedDoors: 'علنی شدن',
  ended: 'پایان',
} as const

export const sessionEvent = defineTable({
  label: 'رویداد جلسه',
  plural: 'رویدادهای جلسه',
  library: { group: 'record', about: 'آغاز، تنفس، ازسرگیری و پایان جلسه' },
  bundle: 'json',
  key: ['code'],
  under: ['session'],
  order: ['session', 'position'],
  isUnprinted: true,
  phrase: ({ kind }) => `${sessionEventChoices[kind]} جلسه`,
  columns: {
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    position: { header: 'ردیف', type: 'count' },
    kind: { header: 'رویداد', type: 'choice', choices: sessionEventChoices },
    at: { header: 'زمان', type: 'moment' },
    note: { header: 'توضیح', type: 'text', optional: true },
    sample: sampleColumn,
  },
})
