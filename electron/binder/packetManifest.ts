import { createHash } from 'node:crypto'
import { type PDF, PdfDict, PdfStream } from '@libpdf/core'
import { ContentDigests, digestLength } from './contentDigests.ts'
import { resolveIn, text } from './pdfObjects.ts'

/** What a packet says of itself to programs: what it was bound of, and digests of what it holds. */
export interface PacketManifest {
  /** Of this shape. */
  packet: 1
  /** SHA-256 of this manifest, as it is with zeros here and in `file`. */
  manifest: string
  /** SHA-256 of the whole file, as it is with zeros here. */
  file: string
  /** SHA-256 of `identified` as JSON; printed on the paper. */
  identity: string
  /** What the packet is of; whoever bound it knows more of it. */
  identified: unknown
  /** Of what is on no page: contents, structure, properties. */
  rest: string
  /** Our own document first, then the attachments in their order; of each part the digests of its pages. */
  parts: { pages: string[] }[]
}

const owner = 'Shoranameh'
const zeros = '0'.repeat(64)
const dot = '0'.repeat(digestLength)

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The identity of what a packet is of. */
export function identityOf(identified: unknown): string {
  return sha256(JSON.stringify(identified))
}

/**
 * Leaves room for a manifest in a file that is not written yet. It lies among what programs keep for themselves
 * (ISO 32000-1, 14.5), as an archive may carry no files within.
 */
export function reserveManifest(
  pdf: PDF,
  { identified, pages, date }: { identified: unknown; pages: readonly number[]; date: string },
): void {
  const parts = pages.map(count => ({ pages: Array.from({ length: count }, () => dot) }))
  const empty = {
    packet: 1,
    manifest: zeros,
    file: zeros,
    identity: identityOf(identified),
    identified,
    rest: dot,
    parts,
  }
  const ref = pdf.register(new PdfStream([], new TextEncoder().encode(JSON.stringify(empty))))
  const data = PdfDict.of({ LastModified: text(date), Private: ref })
  pdf.context.catalog.getDict().set('PieceInfo', PdfDict.of({ [owner]: data }))
}

/**
 * Writes the digests of a finished file into the room that was left for them, in place. @param owners of each page, in
 * their order, the part it is of. @returns the manifest as it was written
 */
export async function sealManifest(pdf: PDF, bytes: Uint8Array, owners: readonly number[]): Promise<PacketManifest> {
  const found = findManifest(pdf, bytes)
  if (found === undefined || found === 'unreadable') throw new Error('no room was left for a manifest')
  const digests = new ContentDigests(pdf)
  const { manifest, place } = found
  for (const part of manifest.parts) part.pages = []
  for (const [at, page] of digests.pages.entries()) manifest.parts[owners[at] ?? 0]?.pages.push(digests.page(page))
  manifest.rest = digests.rest()
  manifest.manifest = sha256(JSON.stringify(manifest))
  write(bytes, place, manifest)
  manifest.file = sha256(bytes)
  write(bytes, place, manifest)
  return manifest
}

function write(bytes: Uint8Array, place: number, manifest: PacketManifest): void {
  bytes.set(new TextEncoder().encode(JSON.stringify(manifest)), place)
}

/** A manifest, and where it lies in the file. */
export interface FoundManifest {
  manifest: PacketManifest
  place: number
}

/** The manifest of a packet; undefined of a file that is none, and of one whose manifest cannot be read. */
export function findManifest(pdf: PDF, bytes: Uint8Array): FoundManifest | 'unreadable' | undefined {
  const resolve = resolveIn(pdf)
  const piece = pdf.context.catalog.getDict().getDict('PieceInfo', resolve)?.getDict(owner, resolve)
  const stream = piece?.get('Private', resolve)
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // What led to it may have been changed, too.
  if (!(stream instanceof PdfStream)) return whole.includes('{"packet":1,"manifest":"') ? 'unreadable' : undefined
  try {
    const manifest = JSON.parse(Buffer.from(stream.data).toString('utf8')) as PacketManifest
    const place = whole.indexOf(Buffer.from(stream.data))
    return { manifest, place }
  } catch {
    return 'unreadable'
  }
}

const arePages = (pages: unknown): boolean => Array.isArray(pages) && pages.every(one => typeof one === 'string')

/** Whether what was read has a manifest's shape; its digests are held against the file afterwards. */
export function isManifest(value: unknown): value is PacketManifest {
  if (typeof value !== 'object' || value === null) return false
  const { packet, manifest, file, identity, rest, parts } = value as Partial<Record<keyof PacketManifest, unknown>>
  return (
    packet === 1 &&
    [manifest, file, identity, rest].every(one => typeof one === 'string') &&
    Array.isArray(parts) &&
    parts.every((part: unknown) => typeof part === 'object' && part !== null && arePages(Reflect.get(part, 'pages')))
  )
}

/** Digests of a manifest and of its file, as they were when it was sealed. @param place where it lies in the file */
export function manifestDigests(
  manifest: PacketManifest,
  bytes: Uint8Array,
  place: number,
): { own: string; file: string } {
  const own = sha256(JSON.stringify({ ...manifest, manifest: zeros, file: zeros }))
  const copy = new Uint8Array(bytes)
  write(copy, place, { ...manifest, file: zeros })
  return { own, file: sha256(copy) }
}
