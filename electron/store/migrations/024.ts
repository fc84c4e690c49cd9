/** Of a file that was signed, the digest of the issued one that it was before. */
export const migration024 = `
ALTER TABLE issuedFile ADD COLUMN signedFrom TEXT;
`
