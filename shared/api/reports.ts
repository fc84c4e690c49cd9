import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import type { ReportStatus } from '../domain/reportStatus.ts'
import { reportStatusChoices } from '../records/report.ts'
import { call } from './base.ts'
import { group, hidden } from './records.ts'

export const reports = {
  /**
   * Adds an empty report to a session, with its department and its item of the agenda where they are new, as one group.
   */
  add: call
    .input(
      z.object({
        session: z.string(),
        /** One that is there, or the name of a new one. */
        department: z.union([z.strictObject({ code: z.string() }), z.strictObject({ name: z.string() })]),
        /** Code of an item of the agenda; null for a new one at its end. */
        agendaItem: z.string().nullable(),
        period: z.string(),
      }),
    )
    .output(z.object({ report: z.string(), group, hidden })),
  /** Takes a report one step further: sent, returned with a note, accepted. */
  move: call
    .input(
      z.object({
        report: z.string(),
        to: z.enum(Object.keys(reportStatusChoices) as [ReportStatus, ...ReportStatus[]]),
        note: z.string().nullable(),
      }),
    )
    .output(z.object({ change: changeSchema.nullable() })),
}
