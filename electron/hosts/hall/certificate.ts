import { X509Certificate } from 'node:crypto'
import type { Certificate } from '../../services/hall/networkHost.ts'

const day = 24 * 60 * 60 * 1000

/**
 * A certificate for one address and a few days, good for one presentation. Browsers warn of it once, as nobody signed
 * it: people compare its fingerprint. Clocks of tablets are often a day wrong.
 */
export async function newCertificate(address: string, now: number): Promise<Certificate> {
  // Loaded only here: hardly any start needs it.
  const { generate } = await import('selfsigned')
  const expiresAt = now + 5 * day
  const { cert, private: key } = await generate([{ name: 'commonName', value: address }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 2 * day),
    notAfterDate: new Date(expiresAt),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: address }] },
    ],
  })
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256, expiresAt }
}
