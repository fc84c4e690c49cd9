import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { deckFormats, documentFormats } from '../fileOptions.ts'
import { type DeckPaper, deckPaperTitles } from '../slidePaper.ts'
import { call } from './base.ts'
import { compiled, deckIssueInput, documentKind, issueInput, progress } from './documents.ts'
import { slidePaper } from './presenting.ts'
import { certificateFile } from './signing.ts'

const output = z.object({
  id: z.string(),
  session: z.string(),
  document: documentKind,
  edition: z.enum(['public', 'closed']),
  version: z.string(),
  /** Name and whole path of the file. */
  name: z.string(),
  path: z.string(),
  format: z.enum(documentFormats),
  /** Null for a Word file, whose pages are made by whatever opens it. */
  pages: z.number().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  /** ISO 8601 instant in UTC, and whose doing it was. */
  at: z.string(),
  who: z.string(),
  /** Changes written since; the document does not say them. */
  changesSince: z.number(),
  /** It is an earlier one, signed with a certificate. */
  isSigned: z.boolean(),
  /** The file is still where it was written. */
  isThere: z.boolean(),
})
export type Output = z.infer<typeof output>

const deck = output.extend({
  document: z.enum(Object.keys(deckPaperTitles) as [DeckPaper, ...DeckPaper[]]),
  format: z.enum(deckFormats),
})
export type DeckOutput = z.infer<typeof deck>

const madeDeck = deck.extend({ missing: compiled.shape.missing })
export type MadeDeck = z.infer<typeof madeDeck>

const made = output.extend({ missing: compiled.shape.missing })
export type MadeOutput = z.infer<typeof made>

const one = z.object({ id: z.string() })

/** It becomes part of a file's name, in the product's own folder. */
const version = z.string().regex(/^\d{1,9}\.\d{1,9}$/)

/** Documents compiled from the window, kept in the product's own folder. */
export const outputs = {
  /**
   * Compiles one document of a session, to PDF unless `format` says otherwise; yields pages done, returns what was
   * written.
   */
  make: call
    .input(issueInput.extend({ version, format: z.enum(documentFormats).optional() }))
    .output(eventIterator(progress, made)),
  /**
   * Makes a session's slides into a file of its own version, light and 16:9 unless `paper` says otherwise; yields pages
   * done, returns what was written.
   */
  makeDeck: call
    .input(deckIssueInput.omit({ version: true }).extend({ format: z.enum(deckFormats), paper: slidePaper.optional() }))
    .output(eventIterator(progress, madeDeck)),
  /** A session's, newest first. */
  list: call.input(z.object({ session: z.string() })).output(z.array(output)),
  /** What its slides were made into, newest first. */
  decks: call.input(z.object({ session: z.string() })).output(z.array(deck)),
  /** Signs a made PDF into a file beside it, which is kept as an output of its own. */
  sign: call.input(one.extend(certificateFile.shape)).output(output),
  /** The file itself. */
  read: call.input(one).output(z.file()),
  /** What was written since a document was made, oldest first; at most the newest 200. */
  changes: call.input(one).output(z.array(changeSchema)),
}
