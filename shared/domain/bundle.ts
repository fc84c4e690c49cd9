import * as z from 'zod'
import type { TableDefinition } from '../tables/column.ts'
import { codeSchema } from '../tables/columnSchema.ts'
import { type RecordKind, recordKinds, tables } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import { objectError, rowSchema } from '../tables/rowSchema.ts'
import type { Change } from './change.ts'

/** A session bundle is a folder or .zip of these: session.json, a CSV for each kind below, and the change log. */
export const sessionFile = 'session.json'
export const changesFile = 'changes.jsonl'
export const csvKinds = recordKinds.filter(kind => tables[kind].bundle === 'csv')
export const csvFile = (kind: RecordKind) => `${kind}.csv`

const jsonKinds = recordKinds.filter(kind => tables[kind].bundle === 'json')

/** What session.json holds. A kind's rows may be in any order; they are written in order. */
export const bundleSchema = z.strictObject(
  {
    /** The schema's address, for editors; not kept. */
    $schema: z.string().optional(),
    format: z.literal(1, 'شمارهٔ قالب بسته باید ۱ باشد؛ اگر بسته تازه‌تر است، برنامه را به‌روز کنید.'),
    session: codeSchema,
    rows: z.strictObject(
      Object.fromEntries(
        jsonKinds.map(kind => {
          const { label }: TableDefinition = tables[kind]
          return [kind, z.array(rowSchema(kind), `فهرست «${label}» نیامده یا آرایه نیست؛ اگر ندارد، [] بنویسید.`)]
        }),
      ),
      { error: objectError },
    ),
  },
  { error: objectError },
)

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const jsonRow = z.record(z.string(), scalar).nullable()

/** One line of changes.jsonl. The rows in it are history: they are kept as written and checked when undone. */
export const changeSchema: z.ZodType<Change> = z
  .strictObject({
    id: z.string().min(1).max(200),
    at: z.iso.datetime(),
    who: z.string().min(1).max(200),
    kind: z.enum(recordKinds),
    key: z.string().min(1).max(300),
    before: jsonRow,
    after: jsonRow,
    origin: z
      .strictObject({
        file: z.string(),
        row: z.int().positive().nullable(),
        raw: z.record(z.string(), z.string()),
      })
      .nullable(),
  })
  .refine(
    ({ kind, key, before, after }) =>
      (before !== null || after !== null) && [before, after].every(row => row === null || keyOf(kind, row) === key),
  )
