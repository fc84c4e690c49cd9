import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** That a member who was present, for or against, signed the minutes. */
export const minutesSignature = defineTable({
  label: 'امضای صورتجلسه',
  plural: 'امضاهای صورتجلسه',
  library: { group: 'record', about: 'امضای حاضران بر هر صورتجلسه' },
  bundle: 'json',
  key: ['minutes', 'member'],
  under: ['minutes'],
  isUnprinted: true,
  phrase: ({ member }, names) => `امضای ${names.nameOf('member', member)}`,
  columns: {
    minutes: { header: 'صورتجلسه', type: 'reference', to: 'minutes' },
    member: { header: 'عضو', type: 'reference', to: 'member' },
    signedOn: { header: 'تاریخ امضا', type: 'date' },
    sample: sampleColumn,
  },
})
