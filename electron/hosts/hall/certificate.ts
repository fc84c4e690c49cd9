import { X509Certificate } from 'node:crypto'

export interface Certificate {
  /** PEM. */
  cert: string
  /** PEM. */
  key: string
  /** SHA-256, as browsers show it: «AB:CD:…». */
  fingerprint: string
}

const day = 24 * 60 * 60 * 1000

/**
 * A certificate for one address and a few days, made now and kept nowhere. Browsers warn of it once, as nobody signed
 * it: people compare its fingerprint. Clocks of tablets are often a day wrong.
 */
export async function newCertificate(address: string, now: number): Promise<Certificate> {
  // Loaded only here: hardly any start needs it.
  const { generate } = await import('selfsigned')
  const { cert, private: key } = await generate([{ name: 'commonName', value: address }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 2 * day),
    notAfterDate: new Date(now + 5 * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: address }] },
    ],
  })
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256 }
}
