import { bareItem } from '../../../shared/domain/agenda.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Row } from '../../../shared/records/index.ts'

/** The session of 18 Dey 1401; nothing in the sample is dated after it. */
export const session: Row<'session'> = {
  code: 's6-73',
  term: 'isfahan-6',
  consecutiveNumber: 973,
  numberInTerm: 73,
  kind: 'ordinary',
  openness: 'open',
  date: '2023-01-08',
  time: '09:00',
  place: 'صحن شورا',
  letterNumber: '۱۴۰۱/ش/۲۱۸۶',
  letterDate: '2023-01-04',
  reportsDue: null,
  sample: true,
}

export const council: Row<'council'> = {
  code: 'isfahan',
  name: 'شورای اسلامی شهر اصفهان',
  city: 'اصفهان',
  seats: 13,
  quorum: null,
  tableMoney: null,
  textCurrency: null,
  resolutionPattern: null,
  resolutionUnit: null,
  resolutionScope: null,
  dashboardCharts: null,
  emblem: null,
}

export const term: Row<'term'> = {
  code: 'isfahan-6',
  council: council.code,
  number: 6,
  startsOn: '2021-08-05',
  endsOn: '2025-08-04',
}

/** Members are named by their seats. */
export const members: Row<'member'>[] = Array.from({ length: council.seats }, (_, i) => ({
  code: `m6-${i + 1}`,
  term: term.code,
  seat: i + 1,
  title: toPersianDigits(`عضو ${i + 1}`),
  kind: 'principal',
  from: term.startsOn,
  to: null,
  leaving: null,
  sample: true,
}))

export const presidium = (['president', 'vicePresident', 'secretary', 'treasurer', 'spokesperson'] as const).map(
  (role, i): Row<'presidium'> => ({
    code: `p6-${role}`,
    member: `m6-${i + 1}`,
    role,
    from: '2022-08-06',
    to: null,
    sample: true,
  }),
)

/** People are named by their office; nobody holds one by name in a sample. */
export const offices: Row<'office'>[] = [
  ['council-chair', 'رئیس شورای شهر'],
  ['crisis-head', 'مدیر بحران و پدافند غیرعامل'],
  ['energy-head', 'مدیر بهینه‌سازی و نگهداری و تعمیرات معاونت خدمات شهری'],
  ['mayor', 'شهردار'],
  ['secretariat', 'مسئول دبیرخانهٔ شورا'],
  ['services-head', 'معاون خدمات شهری'],
].map(([code = '', title = '']) => ({ code, title, holder: null }))

export const departments: Row<'department'>[] = [
  { code: 'crisis', name: 'مدیریت بحران و پدافند غیرعامل', head: 'crisis-head' },
  { code: 'services', name: 'خدمات شهری', head: 'services-head' },
  { code: 'energy', name: 'بهینه‌سازی و مدیریت انرژی', head: 'energy-head' },
]

/** Code, kind, title, presenter, minutes and openness, in the order of the agenda. */
const agenda = [
  ['other', 'سخنان شهردار در آستانهٔ تدوین بودجهٔ ۱۴۰۲', 'mayor', 20, 'open'],
  ['report', 'آرایش حفاظتی تأسیسات حساس (نمونه)', 'crisis-head', 25, 'closed'],
  ['report', 'گزارش مدیریت بحران و پدافند غیرعامل', 'crisis-head', 30, 'open'],
  ['report', 'گزارش خدمات شهری', 'services-head', 30, 'open'],
  ['report', 'گزارش مصرف و بهینه‌سازی انرژی', 'energy-head', 30, 'open'],
  ['bill', 'لایحهٔ جایگزینی روشنایی معابر با چراغ‌های کم‌مصرف (نمونه)', 'mayor', 25, 'open'],
  ['election', 'انتخاب خزانه‌دار شورا (نمونه)', null, 15, 'open'],
] as const

export const agendaItems = agenda.map(
  ([kind, title, presenter, minutes, openness], i): Row<'agendaItem'> => ({
    ...bareItem,
    code: `s6-73-${i + 1}`,
    session: session.code,
    position: i + 1,
    kind,
    title,
    presenter,
    minutes,
    openness,
    ...(kind === 'bill'
      ? {
          sponsor: 'نامهٔ ۱۴۰۱/ش/۲۱۱۴ شهردار',
          opinion: 'کمیسیون خدمات شهری: موافق با اصلاح',
          urgency: 'single',
          matter: 'financial',
        }
      : {}),
  }),
)
