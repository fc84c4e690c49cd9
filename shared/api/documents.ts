import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { documentKinds } from '../documents/index.ts'
import { call } from './base.ts'

export const documentKind = z.enum(documentKinds)

const progress = z.object({ page: z.number(), pages: z.number() })

export const compiled = z.object({
  file: z.string(),
  edition: z.enum(['public', 'closed']),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
})
export type Compiled = z.infer<typeof compiled>

export const documents = {
  /** Compiles one document of a session to a PDF file; yields pages done, returns what was written. */
  compile: call
    .input(
      z.object({
        session: z.string(),
        document: documentKind,
        edition: z.enum(['public', 'closed']),
        version: z.string(),
        /** ISO day; the session's own date when left out. */
        asOf: z.iso.date().optional(),
        /** A closed edition's copy number and recipient. */
        copy: z.object({ number: z.number().int().positive(), recipient: z.string() }).optional(),
        out: z.string(),
      }),
    )
    .output(eventIterator(progress, compiled)),
  /** Sets plain text as a document, a paragraph a line. */
  typeset: call
    .input(z.object({ text: z.string(), title: z.string(), asOf: z.iso.date(), out: z.string() }))
    .output(eventIterator(progress, compiled)),
}
