/** Object identifiers of what signatures hold (RFC 5652, RFC 5035). */
export const id = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  rsaPss: '1.2.840.113549.1.1.10',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
} as const

/** Digests, by the names that Node knows them by. */
export const digestNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
