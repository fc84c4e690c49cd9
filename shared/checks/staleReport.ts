import { formatJalaliDate } from '../persian/jalali.ts'
import { addDays } from '../persian/jalaliCalendar.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'

/** A report written before its period was over, or about a period that ended long ago. */
export const staleReport = defineCheck('stale-report', 'گزارش کهنه', session => {
  const date = session.rows.session[0]?.date ?? ''
  return session.rows.report.flatMap(report => [...early(report), ...late(session, report, date)])
})

function early({ code, period, letterDate }: Row<'report'>): Found[] {
  const { from, to, label } = parsePeriod(period)
  if (letterDate === null || letterDate >= to) return []
  const before = letterDate < from
  return [
    {
      severity: before ? 'error' : 'warning',
      where: { kind: 'report', key: code, field: 'letterDate' },
      message: `نامهٔ گزارش ${formatJalaliDate(letterDate, 'long')} است و دورهٔ آن، ${label}، ${before ? 'پس از آن آغاز می‌شود' : `تا ${formatJalaliDate(to, 'long')} ادامه دارد`}.`,
      remedy: before
        ? 'تاریخ نامه یا دورهٔ گزارش را اصلاح کنید؛ گزارش از دورهٔ خود کهنه‌تر است.'
        : 'گزارش کامل دوره را بخواهید، یا دوره‌ای را بنویسید که پایان یافته است.',
    },
  ]
}

function late({ rows }: Session, { code, period }: Row<'report'>, date: string): Found[] {
  const { to, label } = parsePeriod(period)
  if (rows.session.length === 0 || addDays(to, 366) >= date) return []
  return [
    {
      severity: 'warning',
      where: { kind: 'report', key: code, field: 'period' },
      message: `${label} بیش از یک سال پیش از جلسهٔ ${formatJalaliDate(date, 'long')} پایان یافته است.`,
      remedy: 'گزارش دورهٔ جدید را بخواهید، یا دورهٔ گزارش را اصلاح کنید.',
    },
  ]
}
