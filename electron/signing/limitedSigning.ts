import type { Certificate, PdfSignature } from '../../shared/domain/signedPdf.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { OverLimit, runLimited } from '../system/limitedProcess.ts'

/** A PKCS#12 file and what opens it; neither is kept. */
export interface CertificateFile {
  certificate: Uint8Array
  passphrase: string
}

/** What the process is asked for. */
export type SigningTask =
  | { what: 'read'; file: Uint8Array }
  | ({ what: 'open' } & CertificateFile)
  | ({ what: 'sign'; file: Uint8Array; at: string } & CertificateFile)

/** A file of 128 MB is read twice, and held in memory as often. */
const limits = { milliseconds: 60_000, megabytes: 1000 }

/** Signatures of a PDF, whoever made it; a file without any costs nothing. @throws Problem 'cancelled' */
export async function findSignatures(file: Uint8Array, signal?: AbortSignal): Promise<PdfSignature[]> {
  if (!Buffer.from(file.buffer, file.byteOffset, file.length).includes('/ByteRange')) return []
  try {
    return await run<PdfSignature[]>({ what: 'read', file }, signal)
  } catch (cause) {
    if (cause instanceof OverLimit) return [{ state: 'unreadable', certificate: null, at: null }]
    throw cause
  }
}

/** Whose a certificate is. @throws Problem those of `openCertificate` */
export async function readCertificate(file: CertificateFile, signal?: AbortSignal): Promise<Certificate> {
  return told(() => run<Certificate>({ what: 'open', ...file }, signal), 'certificate-unreadable')
}

/** A file that was signed, and by whom. */
export interface Signed {
  bytes: Uint8Array
  certificate: Certificate
}

/** Signs a file. @param at an ISO 8601 instant @throws Problem those of `openCertificate` and `signPdf` */
export async function signLimited(
  file: Uint8Array,
  certificate: CertificateFile,
  at: string,
  signal?: AbortSignal,
): Promise<Signed> {
  return told(() => run<Signed>({ what: 'sign', file, at, ...certificate }, signal), 'pdf-damaged')
}

const run = <Answer>(task: SigningTask, signal?: AbortSignal): Promise<Answer> =>
  runLimited<Answer>('signing/signingProcess', task, { ...limits, signal })

async function told<Answer>(
  work: () => Promise<Answer>,
  code: 'certificate-unreadable' | 'pdf-damaged',
): Promise<Answer> {
  try {
    return await work()
  } catch (cause) {
    throw cause instanceof OverLimit ? new Problem(code, {}) : cause
  }
}
