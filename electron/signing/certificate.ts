import type { X509Certificate } from 'node:crypto'
import type { Certificate } from '../../shared/domain/signedPdf.ts'

/** What people are told of a certificate. */
export function describeCertificate(certificate: X509Certificate): Certificate {
  const { subject, issuer } = certificate.toLegacyObject()
  return {
    name: named(subject) ?? certificate.serialNumber,
    organisation: first(subject.O) ?? null,
    issuer: isSelfIssued(certificate) ? null : (named(issuer) ?? ''),
    from: new Date(certificate.validFrom).toISOString(),
    until: new Date(certificate.validTo).toISOString(),
    fingerprint: certificate.fingerprint256,
  }
}

/** Whether a certificate names its owner as its issuer; whether it was changed since is asked apart. */
export function isSelfIssued({ subject, issuer }: X509Certificate): boolean {
  return subject === issuer
}

type Name = Readonly<Partial<Record<'CN' | 'O' | 'OU', string | string[]>>>

function named({ CN, O, OU }: Name): string | undefined {
  return first(CN) ?? first(O) ?? first(OU)
}

/** A name may hold a part several times. */
function first(part: string | string[] | undefined): string | undefined {
  return Array.isArray(part) ? part[0] : part
}
