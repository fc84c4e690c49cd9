import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { reportStatusChoices } from '../domain/meeting.ts'
import type { ReportStatus } from '../domain/reportStatus.ts'
import { call } from './base.ts'

export const reports = {
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
