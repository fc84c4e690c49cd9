import { defineTable } from './defineTable.ts'
import { sampleColumn } from './openness.ts'

/** What is to be decided of. */
export const absenceKindChoices = { absence: 'غیبت', lateness: 'تأخیر', earlyLeave: 'خروج زودتر' } as const

/** The council itself decides it: lateness on the same day, an absence in its next session. */
export const excuseChoices = { undecided: 'نامعین', excused: 'موجه', unexcused: 'غیرموجه' } as const

export const absence = defineTable({
  label: 'غیبت یا تأخیر',
  plural: 'غیبت‌ها و تأخیرها',
  library: { group: 'record', about: 'غیبت، تأخیر و خروج زودتر، و تصمیم شورا دربارهٔ آن' },
  bundle: 'json',
  key: ['session', 'member', 'kind'],
  under: ['session'],
  isUnprinted: true,
  phrase: ({ kind, member }, names) => `${absenceKindChoices[kind]} ${names.nameOf('member', member)}`,
  columns: {
    session: { header: 'جلسه', type: 'reference', to: 'session' },
    member: { header: 'عضو', type: 'reference', to: 'member' },
    kind: { header: 'نوع', type: 'choice', choices: absenceKindChoices },
    excuse: { header: 'تصمیم', type: 'choice', choices: excuseChoices },
    reason: { header: 'دلیل', type: 'text', optional: true },
    /** The session that decided it, where another did. */
    decidedIn: { header: 'جلسهٔ تصمیم', type: 'reference', to: 'session', optional: true },
    sample: sampleColumn,
  },
})
