import * as z from 'zod'
import { recordedTexts } from '../facts/boundTexts.ts'
import { factKinds } from '../facts/factKinds.ts'
import { factFormats } from '../facts/printFact.ts'
import type { RecordKind } from '../records/index.ts'
import { call, plainProblem } from './base.ts'
import { kind } from './records.ts'

/**
 * An item is where a text begins that has no record yet: a resolution that is about to be written. What is said at a
 * slide is printed nowhere, and nobody checks it.
 */
const recordKinds = [...recordedTexts.map(one => one.kind), 'agendaItem' as const, 'slideChoice' as const]

/** Whose text it is: a report's, or that of another record. What it may say depends on whether that is closed. */
const places = {
  ofReport: z.object({ report: z.string() }),
  ofRecord: z.object({ record: z.object({ kind: z.enum(recordKinds), key: z.string() }) }),
}
export type FactPlace = z.infer<typeof places.ofReport> | z.infer<typeof places.ofRecord>

/** What is asked about a text of a session. */
const onText = <S extends z.ZodRawShape>(asked: S) => {
  const shape = { session: z.string(), ...asked }
  return z.union([places.ofReport.extend(shape), places.ofRecord.extend(shape)])
}

/** Where one of a figure's cells came from. */
export const cell = z.object({
  kind,
  key: z.string(),
  field: z.string(),
  /** The record and field as people call them. */
  place: z.string(),
  /** Who gave it its value and when (ISO 8601 instant), from which row of which file; null when nothing is known. */
  setBy: z
    .object({
      who: z.string(),
      at: z.string(),
      file: z
        .object({
          name: z.string(),
          sheet: z.string().nullable(),
          row: z.number().nullable(),
          cell: z.string().nullable(),
          raw: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
})

/** A figure as it is printed now, in the form the reference asks for. */
const printed = z.object({
  ok: z.literal(true),
  reference: z.string(),
  address: z.string(),
  text: z.string(),
  label: z.string(),
  sample: z.boolean(),
  closed: z.boolean(),
  caveats: z.array(z.string()),
  /** Every form it can be printed in. */
  formats: z.array(z.object({ format: z.enum(factFormats), text: z.string() })),
  /** One line about its source, and the first of its cells. */
  source: z.object({ text: z.string(), cells: z.array(cell) }),
})
export type PrintedFact = z.infer<typeof printed>

const refused = z.object({
  ok: z.literal(false),
  reference: z.string(),
  /** Its place is known to who asked. */
  problem: plainProblem,
})
export type ResolvedReference = PrintedFact | z.infer<typeof refused>

export const facts = {
  /** What references of a text (`address|format|option…`) say now, in the order asked. */
  resolve: call
    .input(onText({ references: z.array(z.string()).max(500) }))
    .output(z.array(z.discriminatedUnion('ok', [printed, refused]))),
  /**
   * Figures by the words people know them by, the department and period of the text first; only those that have a value
   * now. Without words, what the text is likely to need: of a number that is `typed` there, those that it most likely
   * is.
   */
  find: call
    .input(
      onText({
        query: z.string(),
        kind: z.enum(factKinds as [RecordKind, ...RecordKind[]]).nullable(),
        limit: z.number().int().max(60),
        /** What stands where the figure goes, and what reads before and after it. */
        typed: z.object({ words: z.string(), before: z.string(), after: z.string() }).optional(),
      }),
    )
    .output(z.array(printed)),
}
