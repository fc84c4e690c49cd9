import { datedKinds } from '../../facts/factKinds.ts'
import { fiscalYearOf } from '../../persian/fiscalYear.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { type DatedFact } from '../../records/defineTable.ts'
import { type RecordKind, tables } from '../../records/index.ts'
import { measureStatusChoices } from '../../records/measure.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { rowsOf } from '../../tables/record.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** What is told as done, and is dated after its session: papers leave it out, so somebody must hear of it. */
export const futureRecord = defineRowCheck('future-record', 'ردیف پس از تاریخ جلسه', session => {
  const date = session.rows.session[0]?.date
  if (date === undefined) return []
  return [
    ...datedKinds.flatMap(([kind, dated]) => ofKind(session, kind, dated, date)),
    ...actuals(session, date),
    ...measures(session, date),
    ...amounts(session, date),
    ...leftOut(session, date),
  ]
})

/** Records that the session doesn't hold at all. */
function leftOut({ code, laterRecords }: Session, date: string): Found[] {
  return laterRecords.map(({ kind, name, day }) => ({
    severity: 'info',
    where: { kind: 'session', key: code, field: 'date' },
    message: `${tables[kind].label} «${name}» در ${formatJalaliDate(day, 'long')} است، پس از جلسهٔ ${formatJalaliDate(date, 'long')}، و در رقم‌ها و سندهای این جلسه نمی‌آید.`,
    remedy: 'اگر تاریخ آن نادرست است، اصلاحش کنید؛ وگرنه در جلسهٔ بعد خواهد آمد.',
  }))
}

function ofKind(session: Session, kind: RecordKind, { date: field }: DatedFact, date: string): Found[] {
  return rowsOf(session.rows, kind).flatMap((row): Found[] => {
    const day = row[field]
    if (typeof day !== 'string' || day <= date) return []
    return [
      {
        severity: 'warning',
        where: { kind, key: keyOf(kind, row), field },
        message: `تاریخ این ردیف ${formatJalaliDate(day, 'long')} است و جلسه ${formatJalaliDate(date, 'long')}؛ در رقم‌های این جلسه محاسبه نمی‌شود.`,
        remedy: 'تاریخ را اصلاح کنید؛ اگر هنوز انجام نشده است، آن را در جلسهٔ پس از انجام بیاورید.',
      },
    ]
  })
}

/** Actuals of periods that begin after the session. */
function actuals({ rows }: Session, date: string): Found[] {
  const values = rows.indicatorValue.flatMap((row): Found[] => {
    const { from, label } = parsePeriod(row.period)
    if (row.actual === null || from <= date) return []
    return [
      {
        severity: 'error',
        where: { kind: 'indicatorValue', key: keyOf('indicatorValue', row), field: 'actual' },
        message: `برای ${label} عملکرد نوشته شده، ولی این دوره پس از جلسه آغاز می‌شود.`,
        remedy: 'دوره را اصلاح کنید یا عملکرد را خالی بگذارید.',
      },
    ]
  })
  const year = fiscalYearOf(date)
  const spent = rows.budgetAmount.flatMap((row): Found[] =>
    row.phase !== 'actual' || row.fiscalYear <= year
      ? []
      : [
          {
            severity: 'error',
            where: { kind: 'budgetAmount', key: keyOf('budgetAmount', row), field: 'fiscalYear' },
            message: `برای ${parsePeriod(String(row.fiscalYear)).label} عملکرد نوشته شده، ولی این سال هنوز آغاز نشده است.`,
            remedy: 'سال مالی یا مرحله را اصلاح کنید.',
          },
        ],
  )
  return [...values, ...spent]
}

/** Money that is counted until a day that has not come. */
function amounts({ rows }: Session, date: string): Found[] {
  return rows.budgetAmount.flatMap((row): Found[] => {
    const { asOf } = row
    if (asOf === null || asOf <= date) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'budgetAmount', key: keyOf('budgetAmount', row), field: 'asOf' },
        message: `این مبلغ تا ${formatJalaliDate(asOf, 'long')} شمرده شده است و جلسه ${formatJalaliDate(date, 'long')} است.`,
        remedy: 'تاریخ را اصلاح کنید؛ مبلغ سال جاری تا روزی شمرده می‌شود که گذشته است.',
      },
    ]
  })
}

/** Measures that are done before their end, or under way before their beginning. */
function measures({ rows }: Session, date: string): Found[] {
  return rows.measure.flatMap(({ code, status, startsOn, endsOn }): Found[] => {
    const day = status === 'done' ? (endsOn ?? startsOn) : status === 'underway' ? startsOn : null
    if (day === null || day <= date) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'measure', key: code, field: 'status' },
        message: `وضعیت این اقدام «${measureStatusChoices[status]}» است، ولی ${status === 'done' && endsOn !== null ? 'پایان' : 'آغاز'} آن ${formatJalaliDate(day, 'long')}، پس از جلسه، نوشته شده است.`,
        remedy: 'وضعیت یا تاریخ اقدام را اصلاح کنید.',
      },
    ]
  })
}
