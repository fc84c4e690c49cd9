import type { Rule, RuleRow } from './rule.ts'

const none: Pick<RuleRow, 'value' | 'sources' | 'confidence'> = { value: null, sources: [], confidence: 'unknown' }

/** The amendment of 19 Esfand 1403 holds from here. */
const before1403 = '2025-03-08'
const since1403 = '2025-03-09'

/** One row that was read in the text of the law itself. */
function read(
  value: string,
  ...sources: readonly (readonly [law: RuleRow['sources'][number]['law'], article: string])[]
) {
  return [
    { value, sources: sources.map(([law, article]) => ({ law, article })), confidence: 'read' },
  ] as const satisfies readonly RuleRow[]
}

/**
 * The rules of councils as data. What a council has decided otherwise is a `councilRule` record and goes before these.
 * Articles are those of the editions in `laws.ts`, and are printed only where a council wants them.
 */
export const rules = {
  quorum: {
    label: 'حد نصاب رسمیت جلسه',
    group: 'session',
    type: 'threshold',
    isOfCouncil: true,
    rows: read('twoThirds/seats', ['councils', '۱۶'], ['executive', '۱۱']),
  },
  ordinarySessionsPerMonth: {
    label: 'جلسه‌های عادی در ماه',
    group: 'session',
    type: 'number',
    unit: 'time',
    rows: read('2', ['executive', '۹']),
  },
  agendaNotice: {
    label: 'دستور جلسه در دست اعضا، پیش از جلسه',
    group: 'session',
    type: 'number',
    unit: 'day',
    rows: read('7', ['internal', '۱۸']),
  },
  timeNotice: {
    label: 'آگاهی از روز و ساعت، پیش از جلسه',
    group: 'session',
    type: 'number',
    unit: 'hour',
    rows: read('24', ['executive', '۷']),
  },
  quorumWait: {
    label: 'انتظار برای بازگشت حد نصاب',
    group: 'session',
    type: 'number',
    unit: 'minute',
    note: 'در قانون نیست.',
    rows: [{ value: '30', sources: [], confidence: 'custom' }],
  },
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
  preAgendaSpeeches: {
    label: 'ناطقان پیش از دستور در هر جلسه',
    group: 'speech',
    type: 'number',
    unit: 'person',
    rows: read('3', ['internal', '۱۹']),
  },
  preAgendaMinutes: {
    label: 'نطق پیش از دستور',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('10', ['internal', '۱۹']),
  },
  preAgendaRequest: {
    label: 'نام‌نویسی برای نطق پیش از دستور',
    group: 'speech',
    type: 'number',
    unit: 'hour',
    rows: read('48', ['internal', '۱۹']),
  },
  presidentMinutes: {
    label: 'سخن رئیس پیش از دستور',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('10', ['internal', '۲۰']),
  },
  debateMinutes: {
    label: 'هر موافق یا مخالف',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    note: 'رئیس برای هر دو سو برابر تعیین می‌کند؛ عدد آن در آیین‌نامه نیست.',
    rows: [{ value: '5', sources: [{ law: 'internal', article: '۲۱' }], confidence: 'told' }],
  },
  closureMinutes: {
    label: 'موافق و مخالف کفایت مذاکرات',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('5', ['internal', '۲۲']),
  },
  closureMovers: {
    label: 'پیشنهاددهندگان کفایت مذاکرات',
    group: 'speech',
    type: 'number',
    unit: 'person',
    rows: read('3', ['internal', '۲۲']),
  },
  replyMinutes: {
    label: 'پاسخ به توهین یا نسبت',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('15', ['internal', '۲۴']),
  },
  offTopicWarnings: {
    label: 'تذکر خروج از موضوع، پیش از قطع سخن',
    group: 'speech',
    type: 'number',
    unit: 'time',
    rows: read('2', ['internal', '۲۱']),
  },
  resignationMinutes: {
    label: 'استعفا: درخواست‌کننده و مخالفان',
    group: 'speech',
    type: 'number',
    unit: 'minute',
    rows: read('30', ['internal', '۱۳']),
  },
  presidiumTerm: {
    label: 'دورهٔ هیئت‌رئیسه',
    group: 'members',
    type: 'number',
    unit: 'year',
    rows: read('1', ['councils', '۱۸']),
  },
  consecutiveAbsences: {
    label: 'غیبت ناموجه متوالی تا سلب عضویت',
    group: 'members',
    type: 'number',
    unit: 'time',
    rows: read('6', ['councils', '۹۴']),
  },
  totalAbsences: {
    label: 'غیبت ناموجه در یک سال تا سلب عضویت',
    group: 'members',
    type: 'number',
    unit: 'time',
    rows: read('12', ['councils', '۹۴']),
  },
  alternateAfter: {
    label: 'غیبتی که پس از آن علی‌البدل دعوت می‌شود',
    group: 'members',
    type: 'number',
    unit: 'month',
    rows: read('2', ['councils', '۷']),
  },
  alternateAtMost: {
    label: 'بیشترین حضور علی‌البدل به‌جای عضو',
    group: 'members',
    type: 'number',
    unit: 'month',
    rows: read('6', ['councils', '۷']),
  },
  leavePerYear: {
    label: 'مرخصی عضو در سال',
    group: 'members',
    type: 'number',
    unit: 'day',
    rows: read('30', ['executive', '۲۴']),
  },
  recessPerYear: {
    label: 'تعطیلی شورا در سال',
    group: 'members',
    type: 'number',
    unit: 'day',
    rows: read('30', ['executive', '۲۳']),
  },
  questionMajority: {
    label: 'طرح سؤال از شهردار',
    group: 'mayor',
    type: 'threshold',
    note: 'با متن اصلاحیهٔ ۱۴۰۳ تطبیق داده شود. پیش از آن رأی لازم نداشت.',
    rows: [
      { ...none, to: before1403, sources: [{ law: 'councils', article: '۸۳' }], confidence: 'read' },
      {
        value: 'twoThirds/seats',
        from: since1403,
        sources: [{ law: 'councils1403', article: '' }],
        confidence: 'told',
      },
    ],
  },
  questionAnswer: {
    label: 'پاسخ شهردار به سؤال',
    group: 'mayor',
    type: 'number',
    unit: 'day',
    note: 'با متن اصلاحیهٔ ۱۴۰۳ تطبیق داده شود.',
    rows: [
      { value: '10', to: before1403, sources: [{ law: 'councils', article: '۸۳' }], confidence: 'read' },
      { value: '15', from: since1403, sources: [{ law: 'councils1403', article: '' }], confidence: 'told' },
    ],
  },
  impeachmentSignatures: {
    label: 'امضای استیضاح',
    group: 'mayor',
    type: 'threshold',
    rows: read('third/seats', ['councils', '۸۳']),
  },
  impeachmentSession: {
    label: 'جلسهٔ استیضاح پس از ابلاغ',
    group: 'mayor',
    type: 'number',
    unit: 'day',
    rows: read('10', ['councils', '۸۳']),
  },
  removalMajority: {
    label: 'برکناری شهردار',
    group: 'mayor',
    type: 'threshold',
    note: 'با متن اصلاحیهٔ ۱۴۰۳ تطبیق داده شود.',
    rows: [
      { value: 'twoThirds/seats', to: before1403, sources: [{ law: 'councils', article: '۸۳' }], confidence: 'read' },
      {
        value: 'threeQuarters/seats',
        from: since1403,
        sources: [{ law: 'councils1403', article: '' }],
        confidence: 'told',
      },
    ],
  },
  sendResolution: {
    label: 'فرستادن مصوبه به هیئت تطبیق',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('7', ['councils', '۹۰'], ['compliance', '۶']),
  },
  copyResolution: {
    label: 'رونوشت مصوبه به مراجع دیگر',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('10', ['councils', '۱۰۲']),
  },
  complianceObjection: {
    label: 'اعتراض هیئت تطبیق، از ابلاغ',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('14', ['councils', '۹۰']),
  },
  complianceAnswer: {
    label: 'پاسخ شورا به اعتراض',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    note: 'بی‌پاسخ ماندن، مصوبه را بی‌اثر می‌کند.',
    rows: read('10', ['compliance', '۷']),
  },
  complianceReferral: {
    label: 'ارجاع به هیئت حل اختلاف',
    group: 'deadlines',
    type: 'number',
    unit: 'hour',
    rows: read('48', ['compliance', '۷']),
  },
  disputeDecision: {
    label: 'نظر هیئت حل اختلاف',
    group: 'deadlines',
    type: 'number',
    unit: 'day',
    rows: read('20', ['councils', '۹۰']),
  },
  budgetSubmission: {
    label: 'تقدیم بودجهٔ شهرداری به شورا',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('10-30', ['municipality', '۶۷']),
  },
  budgetApproval: {
    label: 'تصویب و ابلاغ بودجه',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('12-01', ['municipality', '۶۷'], ['financial', '۲۷']),
  },
  settlementSubmission: {
    label: 'تقدیم تفریغ بودجه',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('02-31', ['municipality', '۶۷']),
  },
  settlementApproval: {
    label: 'تصویب تفریغ بودجه',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('03-31', ['municipality', '۶۷']),
  },
  budgetYearEnd: {
    label: 'پایان پرداخت تعهدهای سال پیش',
    group: 'budget',
    type: 'dayOfYear',
    rows: read('02-15', ['financial', '۲۴']),
  },
  constructionPart: {
    label: 'کمترین سهم عمرانی بودجه',
    group: 'budget',
    type: 'part',
    rows: read('0.40', ['municipality', '۶۸']),
  },
  budgetShift: {
    label: 'بیشترین جابه‌جایی اعتبار بی‌اصلاح بودجه',
    group: 'budget',
    type: 'part',
    rows: read('0.10', ['financial', '۲۸']),
  },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]

/** The rules whose values are of a type. */
export type RuleOf<T extends Rule['type']> = {
  [N in RuleName]: (typeof rules)[N]['type'] extends T ? N : never
}[RuleName]
