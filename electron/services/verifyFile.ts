import * as z from 'zod'
import type { HeldFile, IssuedAs } from '../../shared/api/pdfFiles.ts'
import { documentTitles } from '../../shared/documents/titles.ts'
import { deckPaperTitles } from '../../shared/slidePaper.ts'
import { type FileContent, type HeldPages, holdPages } from '../binder/holdPages.ts'
import type { Verified } from '../binder/verify.ts'
import { verifyPacket } from '../binder/verifyPacket.ts'
import type { BlobState } from '../store/blobs/blobs.ts'
import type { Store } from '../store/database.ts'
import { findIssued, type IssuedFile, type IssuedPacket, issuedPackets } from '../store/issuedFiles.ts'
import { recordsWith } from '../store/records.ts'
import { digestOf } from '../system/digest.ts'
import { ownPart } from './packets.ts'

/** What `preparePacket` writes down of a packet. */
const identified = z.object({
  title: z.string(),
  parts: z.array(z.object({ title: z.string(), sha256: z.string() })),
})

/**
 * Holds a file against what a store keeps of the files that it issued, where one is given: byte for byte, and a packet
 * that differs page by page against the one that it was made of. What no store tells of is held against its own
 * manifest, which proves nothing against whoever wrote that anew.
 * @throws Problem 'cancelled'
 */
export async function verifyFile(
  bytes: Uint8Array,
  store: Store | undefined,
  signal: AbortSignal | undefined,
): Promise<HeldFile> {
  const same = store && (await findIssued(store, digestOf(bytes)))
  if (store !== undefined && same !== undefined) return asIssued(store, same)
  const found = await verifyPacket(bytes, signal)
  const changed = store && found.kind !== 'unreadable' ? await asChanged(store, found) : undefined
  return changed ?? byItsManifest(store, found)
}

/** Every byte is as it was issued. */
async function asIssued(store: Store, file: IssuedFile): Promise<HeldFile> {
  const issued = issuedAs(file, 'same')
  const { packet } = file
  if (packet === null) return { kind: 'document', issued }
  const { title, identity } = packet
  const held = { parts: packet.parts.map(() => ({ differing: [] })), isRestWhole: true, further: 0 }
  return { kind: 'packet', issued, isWhole: true, identity, title, ...(await described(store, held, packet.parts)) }
}

/** How a file differs from the packet of the store that it was made of; undefined where it was made of none. */
async function asChanged(
  store: Store,
  found: Exclude<Verified, { kind: 'unreadable' }>,
): Promise<HeldFile | undefined> {
  const packets = await issuedPackets(store)
  const named = found.kind === 'packet' ? packets.find(({ packet }) => packet.identity === found.identity) : undefined
  const origin = named ?? closest(packets, found.content)
  if (origin === undefined) return undefined
  const { title, identity, parts } = origin.packet
  const held = holdPages(found.content, origin.packet)
  return {
    kind: 'packet',
    issued: issuedAs(origin, 'changed'),
    isWhole: false,
    identity,
    title,
    ...(await described(store, held, parts)),
  }
}

/**
 * The packet with most pages of a file among its own; undefined where no page of the report is: an attachment may be
 * bound by others, too.
 */
function closest<P extends { packet: IssuedPacket }>(packets: readonly P[], { pages }: FileContent): P | undefined {
  const there = new Set(pages.filter(page => page !== ''))
  const shared = ({ pages: own }: { pages: readonly string[] }) => own.filter(page => there.has(page)).length
  const all = ({ packet }: P) => packet.parts.reduce((sum, part) => sum + shared(part), 0)
  return packets
    .filter(({ packet: { parts } }) => parts[0] !== undefined && shared(parts[0]) > 0)
    .toSorted((a, b) => all(b) - all(a))[0]
}

async function byItsManifest(store: Store | undefined, found: Verified): Promise<HeldFile> {
  const issued = store === undefined ? null : ({ is: 'unknown' } as const)
  if (found.kind !== 'packet') return { kind: found.kind, issued }
  const { success, data } = identified.safeParse(found.identified)
  if (!success) return { kind: 'manifest-changed', issued }
  const { isWhole, identity } = found
  const named = [ownPart, ...data.parts]
  return { kind: 'packet', issued, isWhole, identity, title: data.title, ...(await described(store, found, named)) }
}

function issuedAs({ document, edition, version, at, who, signedFrom }: IssuedFile, is: IssuedAs['is']): IssuedAs {
  const title = { ...documentTitles, ...deckPaperTitles }[document]
  return { is, title, edition, version, at, who, isSigned: signedFrom !== null }
}

/** What is found of the parts, with their names and how the store keeps their files. */
async function described(
  store: Store | undefined,
  { parts, isRestWhole, further }: HeldPages,
  named: readonly { title: string; sha256: string | null }[],
) {
  const found = parts.map(async ({ differing }, at) => {
    const { title, sha256 } = named[at] ?? { title: '', sha256: null }
    return { title, sha256, differing: [...differing], inStore: await stateIn(store, sha256) }
  })
  return { parts: await Promise.all(found), isRestWhole, further }
}

type StateInStore = BlobState['is'] | 'unknown' | null

async function stateIn(store: Store | undefined, sha256: string | null): Promise<StateInStore> {
  if (store === undefined || sha256 === null) return null
  if ((await recordsWith(store, 'attachment', 'sha256', [sha256])).length === 0) return 'unknown'
  return (await store.blobs.state(sha256)).is
}
