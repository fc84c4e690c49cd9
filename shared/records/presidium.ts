import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** Posts that the members elect among themselves. */
export const presidiumRoleChoices = {
  president: 'رئیس',
  vicePresident: 'نایب‌رئیس',
  secretary: 'منشی',
  spokesperson: 'سخنگو',
  treasurer: 'خزانه‌دار',
} as const

export const presidium = defineTable({
  label: 'سمت هیئت‌رئیسه',
  plural: 'هیئت‌رئیسه',
  library: { group: 'places', about: 'رئیس، نایب‌رئیس، منشی و دیگر سمت‌های اعضا' },
  bundle: 'json',
  key: ['code'],
  under: ['member'],
  isUnprinted: true,
  spans: [['from', 'to']],
  phrase: ({ role, member }, names) => `${presidiumRoleChoices[role]}، ${names.nameOf('member', member)}`,
  columns: {
    code: { header: 'کد', type: 'code' },
    member: { header: 'عضو', type: 'reference', to: 'member' },
    role: { header: 'سمت', type: 'choice', choices: presidiumRoleChoices },
    from: { header: 'از تاریخ', type: 'date' },
    to: { header: 'تا تاریخ', type: 'date', optional: true },
    sample: sampleColumn,
  },
})
