import type { Document } from '../../shared/document.ts'
import { type PacketPart, packetParts, partName } from '../../shared/documents/packet.ts'
import type { PacketFile } from '../../shared/documents/packetFacts.ts'
import { type FileOptions, formatOf, type Standard, standards } from '../../shared/fileOptions.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Session } from '../../shared/session/session.ts'
import type { BindingTrouble, PacketInput } from '../binder/bind.ts'
import { bindPacket } from '../binder/bindPacket.ts'
import type { AttachmentTrouble } from '../binder/examine.ts'
import { examineAttachment } from '../binder/examineAttachment.ts'
import type { BoundContent } from '../binder/holdPages.ts'
import { identityOf } from '../binder/packetManifest.ts'
import type { Store } from '../store/database.ts'
import type { IssuedPacket } from '../store/issuedFiles.ts'
import { digestOf } from '../system/digest.ts'
import { OverLimit } from '../system/limitedProcess.ts'
import { readAttachment } from './attachmentFiles.ts'
import { type DocumentIssue, documentOf } from './documentOf.ts'

/** Our own document among the parts of a packet. */
export const ownPart = { title: 'گزارش جلسه', sha256: null } as const

/** A packet before it is bound: its document, and what is bound behind that. */
export interface PreparedPacket {
  document: Document
  /** Standards that its attachments leave to it. */
  standards: readonly Standard[]
  parts: readonly BoundPart[]
  identified: object
  identity: string
}

type BoundPart = PacketPart & { file: PacketFile; bytes: Uint8Array }

/** @throws Problem 'packet-in-pdf-alone', 'packet-with-password' */
export function refuseForPacket(out: string, { protection }: FileOptions): void {
  if (formatOf(out) !== 'pdf') throw new Problem('packet-in-pdf-alone', {}, { file: out })
  if (protection !== undefined) throw new Problem('packet-with-password', {})
}

/**
 * Reads the attachments of an edition and looks into each, and builds the document that they are bound behind. Where
 * only a name and a digest were ever recorded the packet says so; a file that is there and is not whole, or cannot be
 * bound, is named and nothing is made: a paper that lacks what it lists must not leave unnoticed.
 * @throws Problem 'attachment-file-damaged' or 'attachment-not-bound', which name the file and its item
 */
export async function preparePacket(
  store: Store,
  session: Session,
  issue: DocumentIssue,
  signal?: AbortSignal,
): Promise<PreparedPacket> {
  const known = packetParts(session, { edition: issue.edition })
  const found = await Promise.all(known.map(part => examined(store, part, signal)))
  const bound = found.filter(part => part !== undefined)
  const files = new Map(bound.map(({ row, file }) => [row.code, file]))
  const body = await documentOf(session, 'packet', { ...issue, packet: { files, identity: '' } })
  const identified = {
    title: body.title,
    edition: body.edition,
    version: body.version,
    asOf: body.asOf,
    document: digestOf(new TextEncoder().encode(JSON.stringify(body.blocks))),
    parts: bound.map(({ row, file }) => ({
      title: row.title,
      file: row.file,
      sha256: row.sha256,
      bytes: file.bytes,
      pages: file.pages,
    })),
  }
  const identity = identityOf(identified)
  const parts = packetParts(session, { edition: issue.edition, packet: { files, identity } }).flatMap(part => {
    const bytes = bound.find(({ row }) => row.code === part.row.code)?.bytes
    return part.file === undefined || bytes === undefined ? [] : [{ ...part, file: part.file, bytes }]
  })
  return {
    document: await documentOf(session, 'packet', { ...issue, packet: { files, identity } }),
    standards: standards.filter(standard => !parts.some(({ file }) => file.breaks.includes(standard))),
    parts,
    identified,
    identity,
  }
}

/** The file of an attachment, looked into; undefined where the record never had one. */
async function examined(store: Store, part: PacketPart, signal?: AbortSignal): Promise<BoundPart | undefined> {
  const { row } = part
  if ((await store.blobs.state(row.sha256)).is === 'missing') return undefined
  const { bytes } = await readAttachment(store, row)
  const { trouble, pages, removed, undrawn, keeps } = await examineAttachment(bytes, signal)
  if (trouble !== null) throw notBound(part, trouble)
  const breaks = standards.filter(standard => !keeps.includes(standard))
  return { ...part, bytes, file: { pages, bytes: bytes.length, removed, undrawn, breaks } }
}

function notBound({ row, item }: PacketPart, trouble: AttachmentTrouble | BindingTrouble['trouble']): Problem {
  return new Problem('attachment-not-bound', { item: item.title, trouble }, { file: row.file })
}

/** A packet that is bound, and what its pages are. */
export interface BoundPacket {
  bytes: Uint8Array
  pages: number
  packet: IssuedPacket
}

/** Binds a packet whose document is set. @throws Problem 'attachment-not-bound', 'packet-too-large', 'cancelled' */
export async function bindPrepared(
  { document, parts, identified, identity }: PreparedPacket,
  bytes: Uint8Array,
  options: Parameters<typeof bindPacket>[1],
): Promise<BoundPacket> {
  const input: PacketInput = {
    document: bytes,
    attachments: parts.map(({ number, file, bytes: attached }) => ({
      bytes: attached,
      label: `${partName(number)} – `,
      pages: Array.from({ length: file.pages }, (_, page) => ({
        stamp: toPersianDigits(`${partName(number)} – صفحهٔ ${page + 1}`),
        alternative: toPersianDigits(`${partName(number)}، صفحهٔ ${page + 1}`),
      })),
    })),
    identified,
    date: document.asOf,
  }
  try {
    const bound = await bindPacket(input, options)
    if (bound.kind === 'bound')
      return {
        bytes: bound.bytes,
        pages: bound.pages,
        packet: issuedPacket(document.title, identity, parts, bound.content),
      }
    const part = parts[bound.attachment]
    throw part === undefined ? new Problem('packet-too-large', {}) : notBound(part, bound.trouble)
  } catch (cause) {
    throw cause instanceof OverLimit ? new Problem('packet-too-large', {}) : cause
  }
}

function issuedPacket(
  title: string,
  identity: string,
  bound: readonly BoundPart[],
  { rest, parts }: BoundContent,
): IssuedPacket {
  const named = [ownPart, ...bound.map(({ row }) => ({ title: row.title, sha256: row.sha256 }))]
  return { title, identity, rest, parts: parts.map(({ pages }, at) => ({ ...(named[at] ?? ownPart), pages })) }
}
