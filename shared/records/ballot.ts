import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** How a member voted; of a secret vote it is known that a paper was given, and no more. */
export const ballotChoices = {
  for: 'موافق',
  against: 'مخالف',
  abstain: 'ممتنع',
  recused: 'ذی‌نفع',
  cast: 'ورقه داد',
  none: 'رأی نداد',
} as const

/** Everybody who was present at a vote has one: so its presence is kept with it. */
export const ballot = defineTable({
  label: 'رأی عضو',
  plural: 'رأی‌های اعضا',
  library: { group: 'record', about: 'رأی هر عضو حاضر در هر رأی‌گیری' },
  bundle: 'json',
  key: ['vote', 'member'],
  under: ['vote'],
  order: ['vote', 'member'],
  isUnprinted: true,
  phrase: ({ member }, names) => `رأی ${names.nameOf('member', member)}`,
  columns: {
    vote: { header: 'رأی‌گیری', type: 'reference', to: 'vote' },
    member: { header: 'عضو', type: 'reference', to: 'member' },
    choice: { header: 'رأی', type: 'choice', choices: ballotChoices },
    at: { header: 'زمان', type: 'moment', optional: true },
    sample: sampleColumn,
  },
})
