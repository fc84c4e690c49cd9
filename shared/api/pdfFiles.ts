import * as z from 'zod'
import { standards } from '../fileOptions.ts'
import { call } from './base.ts'
import { certificate, signature } from './signing.ts'

const standard = z.enum(standards)

const breach = z.object({
  standard,
  rule: z.string(),
  /** Number of the clause in the standard. */
  clause: z.string(),
  /** What must be so, in Persian. */
  title: z.string(),
  /** The first places where it is not, in Persian. */
  places: z.array(z.string()),
  /** How many there are. */
  count: z.number(),
})
export type Breach = z.infer<typeof breach>

const inspection = z.object({
  /** Standards the file says it conforms to. */
  claimed: z.array(standard),
  /** Standards it was held against. */
  checked: z.array(standard),
  breaches: z.array(breach),
})
export type Inspection = z.infer<typeof inspection>

const verifiedPart = z.object({
  /** «گزارش جلسه», or the attachment's title. */
  title: z.string(),
  /** Of an attachment, SHA-256 of the file that it was bound of. */
  sha256: z.string().nullable(),
  /** Pages of the part that differ from what was bound, from 1 on. */
  differing: z.array(z.number()),
  /** How the store keeps that file, `unknown` where no record names it; null where no store was asked. */
  inStore: z.enum(['present', 'missing', 'damaged', 'unknown']).nullable(),
})

const issuedAs = z.object({
  /** Every byte is as it was issued; or it was issued so and was changed. */
  is: z.enum(['same', 'changed']),
  /** What the document is called. */
  title: z.string(),
  edition: z.enum(['public', 'closed']),
  version: z.string(),
  /** ISO 8601 instant in UTC, and whose doing it was. */
  at: z.string(),
  who: z.string(),
  /** What was issued was signed with a certificate. */
  isSigned: z.boolean(),
})
export type IssuedAs = z.infer<typeof issuedAs>

/** What the store keeps of a file: `unknown` is one that it never issued. Null where no store was asked. */
const issued = z.discriminatedUnion('is', [issuedAs, z.object({ is: z.literal('unknown') })]).nullable()

const held = z.discriminatedUnion('kind', [
  /** None of our packets; no PDF that can be read; or a packet whose manifest was changed. */
  z.object({ kind: z.enum(['foreign', 'unreadable', 'manifest-changed']), issued }),
  /** A document or a deck of the store as it was issued, which has no list of parts. */
  z.object({ kind: z.literal('document'), issued: issuedAs }),
  z.object({
    kind: z.literal('packet'),
    issued,
    /** Every byte is as it was issued; where the store knows nothing of it, as its own manifest says. */
    isWhole: z.boolean(),
    identity: z.string(),
    title: z.string(),
    parts: z.array(verifiedPart),
    /** Whether contents, structure and properties are as they were. */
    isRestWhole: z.boolean(),
    /** Pages more than were bound. */
    further: z.number(),
  }),
])
export type HeldFile = z.infer<typeof held>

const verified = z.object({
  held,
  /** The file's own, in the order in which they were made. */
  signatures: z.array(signature),
})
export type VerifiedFile = z.infer<typeof verified>

/** A PKCS#12 file and what opens it; neither is kept. */
const certificatePath = z.object({ certificate: z.string(), passphrase: z.string() })

/** Finished PDF files by the paths of this machine, whoever made them. */
export const pdfFiles = {
  /** Holds a file against standards: those it claims when none are named. */
  inspect: call
    .input(z.object({ path: z.string(), against: z.array(standard).readonly().optional() }))
    .output(inspection),
  /**
   * Holds a file against what the store issued where that is wanted, and a packet that no store tells of against its
   * own manifest.
   */
  verify: call.input(z.object({ path: z.string(), withStore: z.boolean() })).output(verified),
  /** Whose a certificate is, before anything is signed with it. */
  certificate: call.input(certificatePath).output(certificate),
  /** Signs a file into another: with a store, what it has issued, and keeps that the signed file is issued, too. */
  sign: call
    .input(certificatePath.extend({ path: z.string(), out: z.string(), withStore: z.boolean() }))
    .output(z.object({ file: z.string(), bytes: z.number(), sha256: z.string(), certificate })),
  /** Draws every page into a folder. @returns the pictures' paths, in page order */
  draw: call.input(z.object({ path: z.string(), out: z.string() })).output(z.array(z.string())),
}
