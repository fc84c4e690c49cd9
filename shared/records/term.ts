import { defineTable } from './defineTable.ts'

export const term = defineTable({
  label: 'دوره',
  plural: 'دوره‌های شورا',
  library: { group: 'places', about: 'دوره‌ها و آغاز و پایان آنها' },
  bundle: 'json',
  inFirstBundles: true,
  key: ['code'],
  spans: [['startsOn', 'endsOn']],
  columns: {
    code: { header: 'کد', type: 'code' },
    council: { header: 'شورا', type: 'reference', to: 'council' },
    number: { header: 'شمارهٔ دوره', type: 'count' },
    startsOn: { header: 'آغاز', type: 'date' },
    endsOn: { header: 'پایان', type: 'date' },
  },
})
