import { PDF } from '@libpdf/core'
import { ContentDigests } from './contentDigests.ts'
import { type FileContent, type HeldPages, holdPages } from './holdPages.ts'
import { type FoundManifest, findManifest, identityOf, isManifest, manifestDigests } from './packetManifest.ts'
import { beforeSignature } from './signedContent.ts'

/** What a file is found to be. */
export type Verified =
  | { kind: 'unreadable' }
  | { kind: 'foreign'; content: FileContent }
  /** A packet whose manifest itself was changed: nothing that it says can be relied on. */
  | { kind: 'manifest-changed'; content: FileContent }
  | ({
      kind: 'packet'
      content: FileContent
      /** Every byte is as the manifest says; behind them, at most, a signature that changes nothing of them. */
      isWhole: boolean
      identity: string
      /** What the packet is of, as whoever bound it wrote it down. */
      identified: unknown
    } & HeldPages)

/**
 * Holds a packet against its own manifest; runs in a process with limits, as anybody may have made the file. The
 * manifest is not signed: a change is found unless whoever made it has written the manifest anew as well, which only
 * what the store keeps of issued files tells.
 */
export async function verify(bytes: Uint8Array): Promise<Verified> {
  const pdf = await PDF.load(bytes).catch(() => undefined)
  if (pdf === undefined) return { kind: 'unreadable' }
  const content = contentOf(pdf)
  if (content === undefined) return { kind: 'unreadable' }
  const found = findManifest(pdf, bytes)
  if (found === undefined) return { kind: 'foreign', content }
  if (found === 'unreadable' || !isManifest(found.manifest)) return { kind: 'manifest-changed', content }
  return verifyManifest(found, bytes, content)
}

function verifyManifest({ manifest, place }: FoundManifest, bytes: Uint8Array, content: FileContent): Verified {
  const { own, file } = manifestDigests(manifest, bytes, place)
  const { identity, identified } = manifest
  if (own !== manifest.manifest || identityOf(identified) !== identity) return { kind: 'manifest-changed', content }
  const held = holdPages(content, manifest)
  const isBound = (before: Uint8Array): boolean => manifestDigests(manifest, before, place).file === manifest.file
  const isWhole = file === manifest.file || (isSame(held) && beforeSignature(bytes).some(isBound))
  return { kind: 'packet', content, isWhole, identity, identified, ...held }
}

const isSame = ({ parts, isRestWhole, further }: HeldPages): boolean =>
  isRestWhole && further === 0 && parts.every(({ differing }) => differing.length === 0)

/** What a file holds; undefined of one whose pages cannot be found. */
function contentOf(pdf: PDF): FileContent | undefined {
  const digests = readable(() => new ContentDigests(pdf))
  return (
    digests && {
      // What cannot be read differs from all that was bound.
      pages: digests.pages.map(page => readable(() => digests.page(page)) ?? ''),
      rest: readable(() => digests.rest()) ?? '',
    }
  )
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
