import { baseChoices, shareChoices } from '../rules/threshold.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** What is voted on; urgency and substance are voted apart. */
export const voteSubjectChoices = {
  substance: 'اصل',
  urgency: 'یک‌فوریت',
  doubleUrgency: 'دوفوریت',
  amendment: 'پیشنهاد اصلاحی',
  closure: 'کفایت مذاکرات',
  postponement: 'تأخیر یا مسکوت گذاشتن',
  secretBallot: 'رأی مخفی',
  closedDoors: 'غیرعلنی شدن جلسه',
  election: 'انتخاب',
  excuse: 'موجه بودن غیبت یا تأخیر',
} as const

export const voteMethodChoices = {
  hands: 'بلند کردن دست',
  rollCall: 'نام‌به‌نام',
  papers: 'ورقه',
  secret: 'مخفی با ورقه',
} as const

/** A vote that lost its quorum, or its power, is kept unfinished and held again. */
const voteStateChoices = { open: 'در جریان', finished: 'پایان‌یافته', unfinished: 'ناتمام' } as const

/**
 * A vote on an item: by whose majority, and the counts. Its result is worked out of them and never written. The bases
 * are those of its end.
 */
export const vote = defineTable({
  label: 'رأی‌گیری',
  plural: 'رأی‌گیری‌ها',
  library: { group: 'record', about: 'رأی‌گیری‌های هر دستور، حد لازم و تعداد آرا' },
  bundle: 'json',
  key: ['code'],
  under: ['agendaItem', 'corrects'],
  order: ['agendaItem', 'position'],
  spans: [['from', 'to']],
  isUnprinted: true,
  phrase: ({ subject, agendaItem }, names) =>
    `رأی‌گیری ${voteSubjectChoices[subject]} در «${names.nameOf('agendaItem', agendaItem)}»`,
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    position: { header: 'ردیف', type: 'count' },
    subject: { header: 'موضوع', type: 'choice', choices: voteSubjectChoices },
    /** What exactly, where the subject does not say it: an amendment's words, the post that is filled. */
    title: { header: 'شرح', type: 'text', optional: true },
    /** How many an election elects; one where nothing is said. */
    places: { header: 'تعداد منتخبان', type: 'count', optional: true },
    method: { header: 'شیوه', type: 'choice', choices: voteMethodChoices },
    share: { header: 'حد لازم', type: 'choice', choices: shareChoices },
    base: { header: 'از', type: 'choice', choices: baseChoices },
    state: { header: 'وضعیت', type: 'choice', choices: voteStateChoices },
    from: { header: 'آغاز', type: 'moment' },
    to: { header: 'پایان', type: 'moment', optional: true },
    present: { header: 'حاضران', type: 'count', optional: true },
    inOffice: { header: 'اعضای دارای سمت', type: 'count', optional: true },
    for: { header: 'موافق', type: 'count', optional: true },
    against: { header: 'مخالف', type: 'count', optional: true },
    abstained: { header: 'ممتنع', type: 'count', optional: true },
    recused: { header: 'ذی‌نفع', type: 'count', optional: true },
    /** The vote that this one puts right; it is kept as it was. */
    corrects: { header: 'اصلاح رأی‌گیری', type: 'reference', to: 'vote', optional: true },
    reason: { header: 'دلیل اصلاح', type: 'text', optional: true },
    /** Who asked for it: «منشی جلسه»; who wrote it down is in the log. */
    correctedBy: { header: 'اصلاح‌کننده', type: 'text', optional: true },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
