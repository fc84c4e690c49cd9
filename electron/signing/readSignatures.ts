import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs'
import type { PdfSignature, SignatureState } from '../../shared/domain/signedPdf.ts'
import { describeCertificate, isSelfIssued } from './certificate.ts'
import { digestNames, id } from './identifiers.ts'
import { contentsOf, coveredBytes, type SignaturePlace, signaturePlaces } from './placeholder.ts'

/** All signatures of a PDF in the order in which they were made, each held against the bytes that it covers. */
export function readSignatures(file: Uint8Array): PdfSignature[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  return signaturePlaces(bytes).map(place => readSignature(bytes, place))
}

function readSignature(file: Buffer, place: SignaturePlace): PdfSignature {
  const at = timeOf(place)
  const covered = coveredBytes(file, place)
  if (covered === undefined) return { state: 'changed', certificate: null, at }
  const contents = contentsOf(file, place)
  const signed = parse(contents)
  const [info] = signed?.signerInfos ?? []
  const own = signed && info && certificateOf(signed, info)
  if (signed === undefined || info === undefined || own === undefined)
    return { state: 'unreadable', certificate: null, at }
  const certificate = new X509Certificate(own)
  const isFilled = contents.subarray(lengthOf(contents)).some(byte => byte !== 0)
  const state = isFilled ? 'changed' : stateOf(info, covered, own)
  const [, , next, rest] = place.covered
  const followed = state === 'whole' && next + rest < file.length
  return { state: followed ? 'followed' : state, certificate: describeCertificate(certificate), at }
}

function parse(contents: Buffer): SignedData | undefined {
  try {
    return new SignedData({ schema: ContentInfo.fromBER(contents).content })
  } catch {
    return undefined
  }
}

/** Bytes of the signature itself; zeros fill the rest of its room. */
function lengthOf(contents: Buffer): number {
  return fromBER(contents).offset
}

/** The certificate that a signature names, as it stands there; undefined where there is none that can be read. */
function certificateOf({ certificates = [] }: SignedData, { sid }: SignerInfo): Buffer | undefined {
  const named = certificates.find(
    one =>
      one instanceof Certificate &&
      'serialNumber' in sid &&
      'issuer' in sid &&
      one.issuer.isEqual(sid.issuer) &&
      one.serialNumber.isEqual(sid.serialNumber),
  )
  if (!(named instanceof Certificate)) return undefined
  const der = Buffer.from(named.toSchema().toBER())
  try {
    return new X509Certificate(der).raw
  } catch {
    return undefined
  }
}

function stateOf(info: SignerInfo, covered: Buffer, certificate: Buffer): SignatureState {
  const digest = digestNames[info.digestAlgorithm.algorithmId]
  const said = attribute(info, id.messageDigest)
  if (digest === undefined || !(said instanceof OctetString)) return 'unreadable'
  if (!createHash(digest).update(covered).digest().equals(bytesOf(said))) return 'changed'
  const owner = new X509Certificate(certificate)
  return isNamed(info, certificate) && isItsOwn(owner) && isSigned(info, digest, owner) ? 'whole' : 'changed'
}

/** Whether the certificate is the one that was signed with: another with the same key could bear another name. */
function isNamed(info: SignerInfo, certificate: Buffer): boolean {
  const named = attribute(info, id.signingCertificate)
  // Older signatures name none.
  if (named === undefined) return true
  const [first] = children(children(named)[0])
  const parts = children(first)
  const [algorithm] = children(parts[0])
  const digest = algorithm instanceof ObjectIdentifier ? digestNames[algorithm.getValue()] : 'sha256'
  const hash = parts.find(part => part instanceof OctetString)
  if (digest === undefined || hash === undefined) return false
  return createHash(digest).update(certificate).digest().equals(bytesOf(hash))
}

/** Whether the owner of the certificate has signed what is said of the file. */
function isSigned(info: SignerInfo, digest: string, { publicKey: key }: X509Certificate): boolean {
  if (info.signedAttrs === undefined) return false
  const attributes = Buffer.from(info.signedAttrs.encodedValue)
  const isPss = info.signatureAlgorithm.algorithmId === id.rsaPss
  const padding = isPss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  const by = key.asymmetricKeyType === 'rsa' ? { key, padding } : { key }
  return verify(digest, attributes, by, bytesOf(info.signature))
}

/** Whether nobody changed a certificate whose only voucher is its owner. */
function isItsOwn(certificate: X509Certificate): boolean {
  return !isSelfIssued(certificate) || certificate.verify(certificate.publicKey)
}

/** The value of what is signed beside the file's digest. */
function attribute({ signedAttrs }: SignerInfo, type: string): unknown {
  return signedAttrs?.attributes.find(one => one.type === type)?.values[0]
}

function children(block: unknown): unknown[] {
  return block instanceof Sequence ? block.valueBlock.value : []
}

const bytesOf = (octets: OctetString): Buffer => Buffer.from(octets.getValue())

/** «D:20261130071051Z», or with an offset. */
function timeOf({ dictionary }: SignaturePlace): string | null {
  const found = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d))?/.exec(dictionary)
  if (found === null) return null
  const [, year, month, day, hour, minute, second, hours, minutes] = found
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes}`
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
