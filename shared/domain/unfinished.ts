import { reportStatusChoices } from '../records/report.ts'
import type { AnyRow } from '../tables/record.ts'

/** A report that is not accepted yet, as people say it. */
export interface UnfinishedReport {
  department: string
  /** «پیش‌نویس», «ارسال‌شده»… */
  status: string
}

/** The reports of a session that whoever compiles its papers should know to be unfinished. */
export function unfinishedReports(
  reports: readonly Readonly<Record<string, AnyRow[string]>>[],
  nameOf: (department: string) => string,
): UnfinishedReport[] {
  return reports.flatMap(({ status, department }) =>
    typeof status === 'string' && status !== 'accepted' && Object.hasOwn(reportStatusChoices, status)
      ? [
          {
            department: nameOf(String(department)),
            status: reportStatusChoices[status as keyof typeof reportStatusChoices],
          },
        ]
      : [],
  )
}
