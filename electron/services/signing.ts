import { findSignatures, readCertificate } from '../signing/limitedSigning.ts'
import type { Service } from './service.ts'

export const signing: Service<'signing'> = () => ({
  certificate: async ({ certificate, passphrase }, { signal }) =>
    readCertificate({ certificate: await certificate.bytes(), passphrase }, signal),
  read: async ({ file }, { signal }) => findSignatures(await file.bytes(), signal),
})
