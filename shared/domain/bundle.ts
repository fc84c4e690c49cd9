import * as z from 'zod'
import { codeSchema } from '../columnTypes/code.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { normalise } from '../persian/normalise.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import type { Change } from '../tables/change.ts'
import type { ImportBatch } from '../tables/importBatch.ts'
import { keyOf } from '../tables/key.ts'
import { objectError, rowSchema } from '../tables/rowSchema.ts'

/**
 * A session bundle is a folder, or one file, of these: session.json, a CSV for each kind below, the change log and the
 * import batches of bulk kinds.
 */
export const sessionFile = 'session.json'
export const changesFile = 'changes.jsonl'
export const importBatchesFile = 'intakes.jsonl'
export const csvKinds = recordKinds.filter(kind => tables[kind].bundle === 'csv')
export const csvFile = (kind: RecordKind) => `${kind}.csv`

/** The folder of the attachments' files in a bundle, each under its digest. One may do without them. */
export const attachmentFolder = 'attachments'

/** All that may stand beside session.json, but for that folder. */
export const bundleFiles: readonly string[] = [...csvKinds.map(csvFile), changesFile, importBatchesFile]

/** Without a list of its files a bundle must have these: a missing one is a mistake rather than an empty table. */
const alwaysThere = csvKinds.filter(isInFirstBundles)

/**
 * What is wrong with the files that stand beside session.json.
 * @param listed its `files`: each must be there, and nothing else may be
 */
export function judgeFiles(
  found: ReadonlySet<string>,
  listed: readonly string[] | undefined,
): { file: string; wrong: 'missing' | 'unlisted' } | undefined {
  const required = listed ?? alwaysThere.map(csvFile)
  const missing = required.find(file => !found.has(file))
  if (missing !== undefined) return { file: missing, wrong: 'missing' }
  const unlisted = listed && [...found].find(file => !listed.includes(file))
  return unlisted === undefined ? undefined : { file: unlisted, wrong: 'unlisted' }
}

/** Two machines recorded one session: «۳ مورد از ثبت جلسه در این رایانه جور دیگری بود …». */
export function replacedMessage(count: number): string {
  return toPersianDigits(
    `${count} مورد از ثبت جلسه در این رایانه با بسته یکی نبود و محتوای بسته جای آن را گرفت؛ محتوای پیشین در «سابقهٔ تغییرات» محفوظ است و می‌توانید آن را بازگردانید.`,
  )
}

/** «پروندهٔ ۲ پیوست همراه بسته نیست: …» */
export function withoutFileMessage(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map(name => `«${isolate(name)}»`)
  const more = names.length > most ? ` و ${names.length - most} پروندهٔ دیگر` : ''
  return (
    toPersianDigits(`پروندهٔ ${names.length} پیوست همراه نیست و تنها نام و چکیدهٔ آن هست: `) +
    shown.join('، ') +
    toPersianDigits(more)
  )
}

/** «۲ پرونده جزو بستهٔ جلسه نیست و خوانده نشد: …» */
export function leftOutMessage(paths: readonly string[], most = 5): string {
  const shown = paths.slice(0, most).map(path => `«${isolate(normalise(path).slice(0, 80))}»`)
  const more = paths.length > most ? ` و ${paths.length - most} پروندهٔ دیگر` : ''
  return (
    toPersianDigits(`${paths.length} پرونده جزو بستهٔ جلسه نیست و خوانده نشد: `) +
    shown.join('، ') +
    toPersianDigits(more)
  )
}

/**
 * Lists of kinds that came later are in a bundle when they hold something: earlier versions neither write nor read
 * them.
 */
export function isInFirstBundles(kind: RecordKind): boolean {
  const { inFirstBundles }: TableDefinition = tables[kind]
  return inFirstBundles === true
}

const jsonKinds = recordKinds.filter(kind => tables[kind].bundle === 'json')

/** What session.json holds. A kind's rows may be in any order; they are written in order. */
export const bundleSchema = z.strictObject(
  {
    /** The schema's address, for editors; not kept. */
    $schema: z.string().optional(),
    format: z.literal(1, 'شمارهٔ قالب بسته باید ۱ باشد؛ اگر بسته جدیدتر است، برنامه را به‌روز کنید.'),
    session: codeSchema,
    /** The files beside this one, when the writer says so; a lost one is then noticed. */
    files: z
      .array(z.enum(bundleFiles, 'این نام پروندهٔ بستهٔ جلسه نیست؛ آن را حذف کنید.'), 'فهرست پرونده‌ها آرایه است.')
      .optional(),
    rows: z.strictObject(
      Object.fromEntries(
        jsonKinds.map(kind => {
          const { label }: TableDefinition = tables[kind]
          const rows = z.array(rowSchema(kind), `فهرست «${label}» نیامده یا آرایه نیست؛ اگر ندارد، [] بنویسید.`)
          return [kind, isInFirstBundles(kind) ? rows : rows.default([])]
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
    /** Of a change that stands by itself it is left out. */
    group: z.string().min(1).max(200).optional(),
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
        sheet: z.string().optional(),
        cells: z.record(z.string(), z.string()).optional(),
      })
      .nullable(),
  })
  .refine(
    ({ kind, key, before, after }) =>
      (before !== null || after !== null) && [before, after].every(row => row === null || keyOf(kind, row) === key),
  )
  .transform(({ id, group = id, ...change }) => ({ id, group, ...change }))

/** One line of intakes.jsonl: an import batch, its rows by the records' keys. */
export const importBatchSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    at: z.iso.datetime(),
    who: z.string().min(1).max(200),
    kind: z.enum(recordKinds.filter(kind => 'bulk' in tables[kind])),
    file: z.string().min(1).max(300),
    /** SHA-256 of the kind's CSV beside it: an import batch says nothing of a file that was edited since. */
    sha256: z.hash('sha256'),
    rows: z.record(z.string(), z.int().positive()),
    raw: z.record(z.string(), z.record(z.string(), z.string())),
  })
  .transform(({ rows, raw, sha256, ...plain }): ImportBatch & { sha256: string } => ({
    ...plain,
    sha256,
    rows: new Map(Object.entries(rows)),
    raw: new Map(Object.entries(raw)),
  }))
