import { formatJalaliDate } from '../../persian/jalali.ts'
import { measureStatusChoices } from '../../records/measure.ts'
import type { Session } from '../../session/session.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** Measures whose end, or whose beginning when they are only planned, has passed before the session. */
export const overdueMeasure = defineRowCheck('overdue-measure', 'اقدام سررسیدگذشته', ({ rows }) => {
  const date = rows.session[0]?.date
  return date === undefined ? [] : overdue(rows, date)
})

function overdue({ measure }: Session['rows'], date: string): Found[] {
  return measure.flatMap(({ code, status, startsOn, endsOn }): Found[] => {
    const isOpen = status === 'planned' || status === 'underway'
    const isOver = isOpen && endsOn !== null && endsOn < date
    const isLate = status === 'planned' && startsOn !== null && startsOn < date
    if (!isOver && !isLate) return []
    const [field, name, day] = isOver
      ? (['endsOn', 'پایان', endsOn] as const)
      : (['startsOn', 'آغاز', startsOn] as const)
    return [
      {
        severity: 'warning',
        where: { kind: 'measure', key: code, field },
        message: `${name} این اقدام ${formatJalaliDate(day ?? date, 'long')} بود و گذشته است، ولی وضعیت آن هنوز «${measureStatusChoices[status]}» است.`,
        remedy: 'وضعیت را به‌روز کنید، یا تاریخ تازهٔ آن را بنویسید.',
      },
    ]
  })
}
