import { findSignatures, readCertificate } from '../signing/limitedSigning.ts'
import { readPlainFile } from '../system/plainFile.ts'
import type { Service } from './service.ts'
import { signFile } from './signFile.ts'

/** Of a PDF that is looked into, in bytes; a packet of 800 pages has a hundredth. */
const mostBytes = 128 * 2 ** 20

const read = (path: string): Promise<Buffer> => readPlainFile(path, { most: mostBytes, followLinks: true })

/** A certificate with those of its issuers has a few thousand. */
const readCertificateFile = (path: string): Promise<Buffer> => readPlainFile(path, { most: 2 ** 20, followLinks: true })

/** Readers of PDF files are loaded only when asked for: they would slow every other start. */
export const pdfFiles: Service<'pdfFiles'> = context => ({
  inspect: async ({ path, against }) => {
    const bytes = await read(path)
    const { inspect } = await import('../inspector/inspect.ts')
    return inspect(bytes, against)
  },
  verify: async ({ path, withStore }, { signal }) => {
    const { verifyFile } = await import('./verifyFile.ts')
    const bytes = await read(path)
    const held = await verifyFile(bytes, withStore ? context.store : undefined, signal)
    return { held, signatures: await findSignatures(bytes, signal) }
  },
  certificate: async ({ certificate, passphrase }, { signal }) =>
    readCertificate({ certificate: await readCertificateFile(certificate), passphrase }, signal),
  sign: async ({ path, certificate, passphrase, out, withStore }, { signal }) => {
    const opener = { certificate: await readCertificateFile(certificate), passphrase }
    return signFile(context, { bytes: await read(path), out, withStore }, opener, signal)
  },
  draw: async ({ path, out }) => {
    const bytes = await read(path)
    const { pagePictures } = await import('../pdf/pagePictures.ts')
    return pagePictures(bytes, { outDir: out })
  },
})
