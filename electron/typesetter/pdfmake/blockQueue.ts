import type { TopBlock } from './topBlocks.ts'

/** Points worth filling: less stays white rather than parts a picture from what it belongs to. */
const worthFilling = 90

/**
 * Top-level blocks in the order they are set. One that floats and has no room on the page is held back while what
 * follows fills it, other floating blocks too, and stands before the next heading or floating block that it has room
 * before; never past the end of its chapter. Of several that are held the first that has room is set.
 */
export class BlockQueue {
  /** Those after the one that was given last, the next one last. */
  readonly waiting: TopBlock[]
  private readonly held: TopBlock[] = []

  constructor(blocks: readonly TopBlock[]) {
    this.waiting = blocks.toReversed()
  }

  /** @param room points left on the page @param isNewPage whether nothing stands on it yet */
  next(room: number, isNewPage: boolean): TopBlock | undefined {
    for (;;) {
      const ahead = this.waiting.at(-1)
      const first = this.held[0]
      if (first !== undefined) {
        const fitting = isNewPage ? first : this.held.find(block => heightOf(block) <= room)
        if (endsChapter(ahead)) return this.take(fitting ?? first)
        if (fitting !== undefined && mayStandBefore(ahead)) return this.take(fitting)
      }
      const block = this.waiting.pop()
      const isTooSmall = first === undefined && (isNewPage || room < worthFilling)
      if (block?.floats === undefined || isTooSmall || heightOf(block) <= room) return block
      this.held.push(block)
    }
  }

  private take(block: TopBlock): TopBlock {
    this.held.splice(this.held.indexOf(block), 1)
    return block
  }
}

const heightOf = ({ floats = 0 }: TopBlock): number => floats

/** What a deferred block holds is no heading and breaks no page. */
const nodeOf = (block: TopBlock) => (block.isDeferred ? undefined : block.node())

function endsChapter(ahead: TopBlock | undefined): boolean {
  if (ahead === undefined) return true
  const node = nodeOf(ahead)
  return node?.headlineLevel === 1 || node?.pageBreak === 'before'
}

function mayStandBefore(ahead: TopBlock | undefined): boolean {
  return ahead?.floats !== undefined || (ahead !== undefined && nodeOf(ahead)?.headlineLevel !== undefined)
}
