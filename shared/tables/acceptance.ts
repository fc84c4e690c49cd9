import { opennessColumn } from '../domain/openness.ts'
import { defineTable } from './column.ts'

/** A finding that somebody looked at and accepted: who, when and why. It lapses when what was found changes. */
export const acceptance = defineTable({
  label: 'پذیرش یافته',
  bundle: 'csv',
  key: ['code'],
  under: ['session'],
  columns: {
    /** The finding's own id: of its rule, its place and what it says. */
    code: { header: 'شناسهٔ یافته', type: 'code' },
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    rule: { header: 'قاعده', type: 'text' },
    acceptedBy: { header: 'پذیرنده', type: 'reference', to: 'office' },
    acceptedOn: { header: 'تاریخ پذیرش', type: 'date' },
    reason: { header: 'دلیل', type: 'text' },
    openness: opennessColumn,
  },
})
