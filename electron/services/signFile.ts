import { readFile, rm } from 'node:fs/promises'
import type { DocumentKind } from '../../shared/documents/index.ts'
import { dayOf, validityOf } from '../../shared/domain/signedPdf.ts'
import { formatOf } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type CertificateFile, type Signed, signLimited } from '../signing/limitedSigning.ts'
import { transaction } from '../store/database.ts'
import { findIssued, keepIssued } from '../store/issuedFiles.ts'
import type { StoredOutput } from '../store/outputs.ts'
import { signer } from '../store/settings.ts'
import { digestOf } from '../system/digest.ts'
import { writeOutput } from './outputFile.ts'
import { keepMade, outputPath } from './outputFiles.ts'
import type { ServiceContext } from './service.ts'

type Signing = Pick<ServiceContext, 'store' | 'author'>

/**
 * Signs a document that a window made into a file beside it, and keeps that one as made and issued, too.
 * @throws Problem 'sign-pdf-alone', 'output-file-missing', 'output-file-changed', and those of `signed`
 */
export async function signOutput(
  { store, author, outputs: folder }: Signing & Pick<ServiceContext, 'outputs'>,
  output: StoredOutput & { document: DocumentKind },
  certificate: CertificateFile,
  signal?: AbortSignal,
): Promise<StoredOutput & { document: DocumentKind }> {
  const { session, document, edition, version, sha256, madeAfter, pages } = output
  if (formatOf(output.file) !== 'pdf') throw new Problem('sign-pdf-alone', {})
  const place = { file: output.file }
  const bytes = await readFile(output.file).catch(() => {
    throw new Problem('output-file-missing', {}, place)
  })
  // Whoever signs has read what the store knows of, and not what somebody put in its place.
  if (digestOf(bytes) !== sha256) throw new Problem('output-file-changed', {}, place)
  const { bytes: made } = await signed(bytes, certificate, author.now(), signal)
  const id = author.newId()
  const file = outputPath(folder, { id, session, document, edition, version, format: 'pdf' })
  const written = {
    sha256: await writeOutput(file, made),
    bytes: made.length,
    pages: pages === null ? null : Number(pages),
    signedFrom: sha256,
  }
  const packet = (await findIssued(store, sha256))?.packet ?? undefined
  try {
    const named = { id, session, document, edition, version, file, madeAfter }
    return await keepMade({ store, author }, named, packet === undefined ? written : { ...written, packet })
  } catch (cause) {
    await rm(file, { force: true })
    throw cause
  }
}

/** What is signed at the terminal. */
interface FileToSign {
  bytes: Uint8Array
  out: string
  /** Signs what the store has issued alone, and keeps that the signed one is issued. */
  withStore: boolean
}

/** Signs a file into another. @throws Problem 'sign-not-issued', and those of `signed` and `writeOutput` */
export async function signFile(
  { store, author }: Signing,
  { bytes, out, withStore }: FileToSign,
  certificate: CertificateFile,
  signal?: AbortSignal,
): Promise<Omit<Signed, 'bytes'> & { file: string; bytes: number; sha256: string }> {
  const signedFrom = digestOf(bytes)
  const issued = withStore ? await findIssued(store, signedFrom) : undefined
  if (withStore && issued === undefined) throw new Problem('sign-not-issued', {})
  const at = author.now()
  const made = await signed(bytes, certificate, at, signal)
  const sha256 = await writeOutput(out, made.bytes)
  if (issued !== undefined)
    try {
      await transaction(store, async trx =>
        keepIssued(trx, { ...issued, sha256, signedFrom, at, who: await signer(trx, author) }),
      )
    } catch (cause) {
      await rm(out, { force: true })
      throw cause
    }
  return { file: out, bytes: made.bytes.length, sha256, certificate: made.certificate }
}

/** @throws Problem 'certificate-expired', 'certificate-early', and those of `signLimited` */
async function signed(bytes: Uint8Array, file: CertificateFile, at: string, signal?: AbortSignal): Promise<Signed> {
  const made = await signLimited(bytes, file, at, signal)
  const { from, until } = made.certificate
  switch (validityOf(made.certificate, at)) {
    case 'valid':
      return made
    case 'expired':
      throw new Problem('certificate-expired', { day: dayOf(until) })
    case 'early':
      throw new Problem('certificate-early', { day: dayOf(from) })
  }
}
