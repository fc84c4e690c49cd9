import * as z from 'zod'
import { signatureStates } from '../domain/signedPdf.ts'
import { call } from './base.ts'

export const certificate = z.object({
  name: z.string(),
  organisation: z.string().nullable(),
  /** Null where nobody but its owner vouches for it. */
  issuer: z.string().nullable(),
  /** ISO 8601 instants in UTC. */
  from: z.string(),
  until: z.string(),
  /** SHA-256, pairs of hexadecimal digits between colons. */
  fingerprint: z.string(),
})

export const signature = z.object({
  state: z.enum(signatureStates),
  /** Null where it cannot be read. */
  certificate: certificate.nullable(),
  /** When it was made, as its maker's clock said. */
  at: z.string().nullable(),
})

/** A PKCS#12 file and what opens it; neither is kept. */
export const certificateFile = z.object({ certificate: z.file(), passphrase: z.string() })

/** Signatures of PDF files. Whose they are is read, and nobody but the file itself vouches for it. */
export const signing = {
  /** Whose a certificate is, before anything is signed with it. */
  certificate: call.input(certificateFile).output(certificate),
  /** The signatures of a file, in the order in which they were made; none of one that was never signed. */
  read: call.input(z.object({ file: z.file() })).output(z.array(signature)),
}
