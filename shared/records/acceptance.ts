import { codeText } from '../persian/codeText.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn } from './openness.ts'

/** A finding that somebody looked at and accepted: who, when and why. It lapses when what was found changes. */
export const acceptance = defineTable({
  label: 'پذیرش مورد',
  plural: 'پذیرش موارد',
  library: { group: 'record', about: 'مواردی که با دلیل پذیرفته شده‌اند' },
  bundle: 'csv',
  key: ['code'],
  under: ['session'],
  isUnprinted: true,
  phrase: ({ code }) => `پذیرش ${codeText(code)}`,
  columns: {
    /** The finding's own id: of its rule, its place and what it says. */
    code: { header: 'شناسهٔ مورد', type: 'code', aliases: ['شناسهٔ یافته'] },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    rule: { header: 'قاعده', type: 'text' },
    acceptedBy: { header: 'پذیرنده', type: 'reference', to: 'office' },
    acceptedOn: { header: 'تاریخ پذیرش', type: 'date' },
    reason: { header: 'دلیل', type: 'text' },
    openness: opennessColumn,
  },
})
