import * as z from 'zod'
import { columnSchema } from '../tables/columnSchema.ts'
import { call } from './base.ts'

const month = columnSchema({ header: 'ماه', type: 'month' }) as z.ZodType<string>

export const energy = {
  /** Sums of all electricity bills by month and district: whole kilowatt-hours and whole rial. */
  sums: call
    .input(
      z.object({
        /** First and last month, both included: '1399-01', '1401-12'. */
        from: month,
        to: month,
        /** Without closed accounts and those of departments that have given a closed report. */
        openOnly: z.boolean().optional(),
      }),
    )
    .output(
      z.array(
        z.object({
          district: z.string(),
          month: z.string(),
          energy: z.bigint(),
          cost: z.bigint(),
          readings: z.number(),
        }),
      ),
    ),
}
