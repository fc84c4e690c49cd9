import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { P12Signer, type Signer } from '@libpdf/core'
import type { Certificate } from '../../shared/domain/signedPdf.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { describeCertificate } from './certificate.ts'

/** A certificate with its key, as a PKCS#12 file holds them. */
export interface OpenCertificate {
  signer: Signer
  certificate: Certificate
}

/**
 * Opens a PKCS#12 file. Nothing of it is kept.
 * @throws Problem 'certificate-passphrase-wrong', 'certificate-unreadable' where it is no such file or holds no key
 */
export async function openCertificate(file: Uint8Array, passphrase: string): Promise<OpenCertificate> {
  const opened = await P12Signer.create(new Uint8Array(file), passphrase).catch((cause: unknown) => {
    const isWrong = cause instanceof Error && /Integrity|password/.test(cause.message)
    throw new Problem(isWrong ? 'certificate-passphrase-wrong' : 'certificate-unreadable', {})
  })
  const all = [opened.certificate, ...(opened.certificateChain ?? [])]
  const own = await ownAmong(all, opened)
  if (own === undefined) throw new Problem('certificate-unreadable', {})
  return {
    certificate: describeCertificate(new X509Certificate(own)),
    signer: {
      certificate: own,
      certificateChain: all.filter(one => one !== own),
      keyType: opened.keyType,
      signatureAlgorithm: opened.signatureAlgorithm,
      sign: (data, algorithm) => opened.sign(data, algorithm),
    },
  }
}

/** The certificate that belongs to the key: files hold those of issuers beside it, in any order. */
async function ownAmong(certificates: readonly Uint8Array[], signer: Signer): Promise<Uint8Array | undefined> {
  const probe = new TextEncoder().encode('probe')
  const signature = await signer.sign(probe, 'SHA-256')
  return certificates.find(one => {
    const key = createPublicKey(new X509Certificate(one).publicKey.export({ format: 'pem', type: 'spki' }))
    return key.asymmetricKeyType === opensslName[signer.keyType] && verify('SHA256', probe, key, signature)
  })
}

const opensslName = { RSA: 'rsa', EC: 'ec' } as const
