import type { JsonRow } from '../../../shared/tables/change.ts'

/** How far a council's first session is. */
export interface FirstSession {
  session: string
  departments: number
  agenda: number
  /** In the order of the agenda. */
  reports: readonly JsonRow[]
  /** Errors that nobody has accepted; undefined while they are looked for. */
  errors: number | undefined
}

export interface GuideStep {
  title: string
  note: string
  isDone: boolean
  /** The exact place where it is done. */
  href: string
  act: string
}

const isWritten = (report: JsonRow) => String(report['narrative'] ?? '').trim() !== ''
const isAccepted = (report: JsonRow) => report['status'] === 'accepted'

/** What leads from a new council to its first paper, in the order of the work; the paper itself ends the guide. */
export function guideSteps({ session, departments, agenda, reports, errors }: FirstSession): GuideStep[] {
  const home = `/session/${session}`
  const placeOf = (report: JsonRow | undefined) =>
    report === undefined ? `${home}/collect` : `${home}/collect/${String(report['code'])}`
  const has = reports.length > 0
  return [
    {
      title: 'واحدهای گزارش‌دهنده',
      note: 'واحدهایی که به شورا گزارش می‌دهند؛ فهرستشان را می‌توان چسباند.',
      isDone: departments > 0,
      href: '/library/department',
      act: 'افزودن واحد',
    },
    {
      title: 'دستور جلسه',
      note: 'موضوع‌ها به ترتیب؛ فهرست Word را همان‌جا بچسبانید.',
      isDone: agenda > 0,
      href: `${home}/collect`,
      act: 'نوشتن دستور',
    },
    {
      title: 'گزارش واحدها',
      note: 'برای هر دستور، گزارش واحد مربوط؛ یا پرونده‌های واحدها را یکجا رها کنید.',
      isDone: has,
      href: `${home}/collect`,
      act: 'افزودن گزارش',
    },
    {
      title: 'متن و ارقام گزارش‌ها',
      note: 'متن را بنویسید و رقم‌ها را با «درج رقم» از جدول‌ها بیاورید.',
      isDone: has && reports.every(isWritten),
      href: placeOf(reports.find(report => !isWritten(report))),
      act: 'نوشتن گزارش',
    },
    {
      title: 'بررسی',
      note: 'آنچه با هم نمی‌خواند؛ بیشتر موارد با یک کلیک اصلاح می‌شود.',
      isDone: has && reports.every(isWritten) && errors === 0,
      href: `${home}/check`,
      act: 'بررسی جلسه',
    },
    {
      title: 'پذیرش گزارش‌ها',
      note: 'گزارش پذیرفته‌شده قفل می‌شود تا سند همان را بگوید.',
      isDone: has && reports.every(isAccepted),
      href: placeOf(reports.find(report => !isAccepted(report))),
      act: 'پذیرش گزارش',
    },
    {
      title: 'نخستین سند',
      note: 'گزارش جلسه و دعوت‌نامه، علنی و غیرعلنی.',
      isDone: false,
      href: `${home}/compile`,
      act: 'تهیهٔ سند',
    },
  ]
}
