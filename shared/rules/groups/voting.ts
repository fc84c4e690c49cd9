import type { Rule } from '../rule.ts'
import { none, read } from './written.ts'

/** How many votes carry what. */
export const votingRules = {
  ordinaryMajority: {
    label: 'تصمیم عادی',
    group: 'voting',
    type: 'threshold',
    rows: read('half/present', ['councils', '۱۶'], ['executive', '۱۱']),
  },
  closingMajority: {
    label: 'غیرعلنی کردن جلسه',
    group: 'voting',
    type: 'threshold',
    rows: read('twoThirds/present', ['councils', '۱۶']),
  },
  secretBallotMajority: {
    label: 'درخواست رأی مخفی',
    group: 'voting',
    type: 'threshold',
    note: 'دربارهٔ امور مالی پذیرفته نیست و در انتخابات همیشه مخفی است.',
    rows: read('half/present', ['executive', '۱۱']),
  },
  postponeMajority: {
    label: 'تأخیر یا مسکوت گذاشتن دستور',
    group: 'voting',
    type: 'threshold',
    rows: read('half/present', ['internal', '۱۸']),
  },
  closureMajority: {
    label: 'کفایت مذاکرات',
    group: 'voting',
    type: 'threshold',
    rows: read('half/present', ['internal', '۲۲']),
  },
  urgencyMajority: {
    label: 'یک‌فوریت',
    group: 'voting',
    type: 'threshold',
    note: 'تعداد لازم در هیچ متنی نیامده است.',
    rows: [none],
  },
  doubleUrgencyMajority: {
    label: 'دوفوریت',
    group: 'voting',
    type: 'threshold',
    note: 'تعداد لازم در هیچ متنی نیامده است.',
    rows: [none],
  },
  electionMajority: {
    label: 'انتخاب رئیس و نایب‌رئیس، دور نخست',
    group: 'voting',
    type: 'threshold',
    rows: [{ value: 'half/present', sources: [], confidence: 'told' }],
  },
  electionSecondRound: {
    label: 'انتخاب، دور دوم',
    group: 'voting',
    type: 'threshold',
    rows: [{ value: 'most/present', sources: [], confidence: 'told' }],
  },
  mayorElectionMajority: {
    label: 'انتخاب شهردار',
    group: 'voting',
    type: 'threshold',
    rows: [{ value: 'half/inOffice', sources: [{ law: 'councils', article: '۸۰' }], confidence: 'told' }],
  },
} as const satisfies Readonly<Record<string, Rule>>
