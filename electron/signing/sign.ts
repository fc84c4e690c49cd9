import { PDF, PdfDict, PdfName, PdfNumber } from '@libpdf/core'
import { OctetString } from 'asn1js'
import { type Attribute, ContentInfo, SignedData } from 'pkijs'
import { Problem } from '../../shared/problems/problem.ts'
import { id } from './identifiers.ts'
import type { OpenCertificate } from './openCertificate.ts'
import { contentsOf, signaturePlaces } from './placeholder.ts'

/**
 * Signs a PDF (PAdES B-B, ETSI EN 319 142-1) without a network. The file stays as it is, with the signature behind it,
 * on no page.
 * @throws Problem 'pdf-locked', 'pdf-damaged', 'sign-signed-already'
 */
export async function signPdf(file: Uint8Array, { signer }: OpenCertificate, at: Date): Promise<Uint8Array> {
  const pdf = await PDF.load(new Uint8Array(file)).catch(() => undefined)
  if (pdf === undefined || pdf.getPageCount() === 0) throw new Problem('pdf-damaged', {})
  if (pdf.isEncrypted) throw new Problem('pdf-locked', {})
  // What is added behind a signature is not what was signed.
  if (signaturePlaces(Buffer.from(file.buffer, file.byteOffset, file.length)).length > 0)
    throw new Problem('sign-signed-already', {})
  declareExtension(pdf)
  const certificates = [signer.certificate, ...(signer.certificateChain ?? [])]
  const estimatedSize = certificates.reduce((sum, one) => sum + one.length, 8192)
  const { bytes } = await pdf.sign({ signer, signingTime: at, level: 'B-B', estimatedSize })
  const signed = Buffer.from(bytes)
  const place = signaturePlaces(signed).at(-1)
  if (place === undefined) throw new Error('no signature was placed')
  const room = (place.covered[2] - place.covered[1] - 2) / 2
  const signature = await withoutSigningTime(contentsOf(signed, place), signer)
  const filled = Buffer.concat([signature, Buffer.alloc(room - signature.length)])
  signed.write(filled.toString('hex').toUpperCase(), place.covered[1] + 1, 'latin1')
  return signed
}

/** PDF 1.7 knows no such signatures; a file says that it has them. */
function declareExtension(pdf: PDF): void {
  const etsi = PdfDict.of({ BaseVersion: PdfName.of('1.7'), ExtensionLevel: PdfNumber.of(2) })
  pdf.context.catalog.getDict().set('Extensions', PdfDict.of({ ESIC: etsi }))
}

/**
 * The library writes down the time of signing as PAdES forbids (EN 319 142-1, 6.3): the file's own dictionary says it.
 * What is signed is set anew without it, in the order of DER.
 */
async function withoutSigningTime(contents: Uint8Array, signer: OpenCertificate['signer']): Promise<Buffer> {
  const wrapper = ContentInfo.fromBER(contents)
  const signedData = new SignedData({ schema: wrapper.content })
  const [info] = signedData.signerInfos
  if (info?.signedAttrs === undefined) throw new Error('a signature without what it signs')
  info.signedAttrs.attributes = inOrder(info.signedAttrs.attributes.filter(({ type }) => type !== id.signingTime))
  const attributes = Buffer.from(info.signedAttrs.toSchema().toBER())
  // Signed as the set that they are, kept under the tag of the place where they stand (RFC 5652, 5.4).
  attributes[0] = 0x31
  info.signature = new OctetString({ valueHex: await signer.sign(attributes, 'SHA-256') })
  wrapper.content = signedData.toSchema(true)
  return Buffer.from(wrapper.toSchema().toBER())
}

const encoded = (one: Attribute): Buffer => Buffer.from(one.toSchema().toBER())

function inOrder(attributes: readonly Attribute[]): Attribute[] {
  return attributes.toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)))
}
