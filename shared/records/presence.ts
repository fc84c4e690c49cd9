import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** That a member was in the chamber from one moment to another; somebody who went out and came back has two. */
export const presence = defineTable({
  label: 'حضور',
  plural: 'حضور اعضا',
  library: { group: 'record', about: 'ورود و خروج هر عضو' },
  bundle: 'json',
  key: ['code'],
  under: ['session'],
  order: ['session', 'position'],
  spans: [['from', 'to']],
  isUnprinted: true,
  phrase: ({ member }, names) => `حضور ${names.nameOf('member', member)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    position: { header: 'ردیف', type: 'count' },
    member: { header: 'عضو', type: 'reference', to: 'member' },
    from: { header: 'ورود', type: 'moment' },
    to: { header: 'خروج', type: 'moment', optional: true },
    sample: sampleColumn,
  },
})
