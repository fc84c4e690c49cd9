import type { PacketManifest } from './packetManifest.ts'

/** What a file's pages and the rest of it are, by their digests. */
export interface FileContent {
  /** In the order of the file; one that cannot be read is empty. */
  pages: readonly string[]
  rest: string
}

/** What a packet's content was when it was bound. */
export type BoundContent = Pick<PacketManifest, 'rest' | 'parts'>

/** How a file stands to what was bound. */
export interface HeldPages {
  /** Our own document first, then the attachments. */
  parts: readonly HeldPart[]
  /** Whether contents, structure and properties are as they were. */
  isRestWhole: boolean
  /** Pages more than were bound. */
  further: number
}

export interface HeldPart {
  /** Of its pages, by their places in the part from 1 on, those that differ from what was bound or are not there. */
  differing: readonly number[]
}

/** Holds what a file is against what was bound, page by page. */
export function holdPages({ pages, rest }: FileContent, bound: BoundContent): HeldPages {
  const wanted = pagesInOrder(bound)
  const differing = bound.parts.map((): number[] => [])
  for (const [at, { part, page, digest }] of wanted.entries()) if (pages[at] !== digest) differing[part]?.push(page)
  return {
    parts: differing.map(found => ({ differing: found })),
    isRestWhole: rest === bound.rest,
    further: Math.max(0, pages.length - wanted.length),
  }
}

interface WantedPage {
  part: number
  /** From 1 on, within its part. */
  page: number
  digest: string
}

/** The pages of a packet: our own up to the first divider, then each divider with its attachment. */
function pagesInOrder({ parts: [own, ...attachments] }: BoundContent): WantedPage[] {
  const ours = (own?.pages ?? []).map((digest, at): WantedPage => ({ part: 0, page: at + 1, digest }))
  const first = ours.length - attachments.length
  return [
    ...ours.slice(0, first),
    ...attachments.flatMap(({ pages }, at) => [
      ...ours.slice(first + at, first + at + 1),
      ...pages.map((digest, page): WantedPage => ({ part: at + 1, page: page + 1, digest })),
    ]),
  ]
}
