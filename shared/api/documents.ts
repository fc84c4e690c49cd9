import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import type { Document } from '../document.ts'
import { bindingLimits } from '../documentStyle.ts'
import { documentKinds } from '../documents/index.ts'
import { permissions, standards } from '../fileOptions.ts'
import { type DashboardName, dashboardTitles } from '../records/dashboards.ts'
import { recordKinds } from '../records/index.ts'
import { call, edition } from './base.ts'

export const documentKind = z.enum(documentKinds)

/** Lines are filled by lengthening letters where spaces alone would gape. */
const kashida = z.boolean().optional()

/** Paper for the binder, or a screen's sheet, which knows no binding. */
const pageStyle = z.discriminatedUnion('variant', [
  z.object({
    variant: z.literal('print'),
    /** Millimetres at the spine. */
    binding: z.number().min(bindingLimits.least).max(bindingLimits.most).optional(),
    /** Printed on both sides: even pages are bound at their left. */
    duplex: z.boolean().optional(),
    kashida,
  }),
  z.object({ variant: z.literal('screen'), kashida }),
])

/** The council's own letters and pages; the product's when left out. */
const style = z.object({
  /** A folder with one family of TrueType files, on the machine that compiles. */
  fonts: z.string().optional(),
  page: pageStyle.optional(),
})

const protection = z.object({
  openPassword: z.string(),
  ownerPassword: z.string().optional(),
  allow: z.array(z.enum(permissions)).readonly(),
})

/** The file's standards and protection; both standards and none when left out. */
const pdf = z.object({
  standards: z.array(z.enum(standards)).readonly().optional(),
  protection: protection.optional(),
})

export const progress = z.object({ page: z.number(), pages: z.number() })

/** One issue of a session's document: what to say, and how it looks. */
export const issueInput = z.object({
  session: z.string(),
  document: documentKind,
  edition: z.enum(['public', 'closed']),
  version: z.string(),
  /** ISO day; the session's own date when left out. */
  asOf: z.iso.date().optional(),
  /** A closed edition's copy number and recipient. */
  copy: z.object({ number: z.number().int().positive(), recipient: z.string() }).optional(),
  /** Names of the briefing's sections to print, in this order; all of them when left out. */
  sections: z.array(z.string()).optional(),
  /** Which dashboard to print; all of them when left out. */
  dashboard: z
    .object({
      name: z.enum(Object.keys(dashboardTitles) as [DashboardName, ...DashboardName[]]).optional(),
      /** Code of the only department to show. */
      department: z.string().optional(),
      /** Code of the session to hold the figures against: the one before when left out, none for null. */
      comparedTo: z.string().nullable().optional(),
    })
    .optional(),
  style: style.optional(),
  pdf: pdf.optional(),
})

export const compiled = z.object({
  file: z.string(),
  edition: z.enum(['public', 'closed']),
  /** Null for a Word file and a page for browsers, whose pages are made by whatever opens them. */
  pages: z.number().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  /** What the file claims to conform to. */
  standards: z.array(z.enum(standards)),
  protected: z.boolean(),
  /** Characters that no font of the document has: code points, drawn as a box, and how often. */
  missing: z.array(z.object({ code: z.number(), count: z.number() })),
})
export type Compiled = z.infer<typeof compiled>

const preview = z.custom<Document>(value => typeof value === 'object' && value !== null)

/** What a deck's papers are issued with, as documents are. */
export const deckIssueInput = issueInput.omit({ document: true, sections: true, dashboard: true })

export const documents = {
  /** Every document, and the briefing's sections with the kinds that each prints, by their names for people. */
  kinds: call.output(
    z.object({
      documents: z.array(z.object({ kind: documentKind, title: z.string() })),
      sections: z.array(z.object({ name: z.string(), title: z.string(), kinds: z.array(z.enum(recordKinds)) })),
    }),
  ),
  /** Fails as compiling would, where a folder's fonts cannot set a document. */
  validateStyle: call.input(z.object({ fonts: z.string().max(1000).optional() })).output(z.object({})),
  /** A chosen SVG, PNG or JPEG as the council's row keeps its emblem. Fails where it could not be drawn. */
  emblem: call.input(z.object({ file: z.file() })).output(z.object({ emblem: z.string() })),
  /** What whoever chose a file's passwords should know before handing them on, in Persian. */
  passwordNotes: call.input(protection).output(z.array(z.string())),
  /** A session for calendars, with its agenda as the invitation of this edition tells it. */
  calendar: call.input(z.object({ session: z.string(), edition })).output(z.object({ file: z.file() })),
  /** A document before it is set: the blocks that a screen shows and that compile prints. */
  preview: call.input(issueInput).output(preview),
}

/** By the paths of this machine, for the terminal. */
export const documentPaths = {
  /**
   * Compiles one document of a session to a PDF or Word file or a page for browsers, as the end of its name says;
   * yields pages done, returns what was written.
   */
  compile: call.input(issueInput.extend({ out: z.string() })).output(eventIterator(progress, compiled)),
  /** Writes what `calendar` gives. */
  writeCalendar: call
    .input(z.object({ session: z.string(), edition, out: z.string() }))
    .output(z.object({ file: z.string() })),
  /** Sets plain text as a document, a paragraph a line. */
  typeset: call
    .input(
      z.object({
        text: z.string(),
        title: z.string(),
        asOf: z.iso.date(),
        style: style.optional(),
        pdf: pdf.optional(),
        out: z.string(),
      }),
    )
    .output(eventIterator(progress, compiled)),
}
