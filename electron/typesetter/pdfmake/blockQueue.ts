import type { TopBlock } from './topBlocks.ts'

/** Points worth filling: less stays white rather than parts a picture from what it belongs to. */
const worthFilling = 90

/**
 * Top-level blocks in the order they are set. One that floats and has no room on the page is held back while what
 * follows fills it, and stands before the next heading or floating block that it has room before; never past the end of
 * its chapter. Held blocks keep their order.
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
      const [first] = this.held
      const ahead = this.waiting.at(-1)
      if (first && (endsChapter(ahead) || (mayStandBefore(ahead) && (isNewPage || heightOf(first) <= room))))
        return this.held.shift()
      const block = this.waiting.pop()
      const isTooSmall = isNewPage || room < worthFilling
      if (block?.floats === undefined || (!first && (isTooSmall || heightOf(block) <= room))) return block
      this.held.push(block)
    }
  }
}

const heightOf = ({ floats = 0 }: TopBlock): number => floats

/** A block that may be known holds no heading and breaks no page. */
const nodeOf = (block: TopBlock) => (block.likeness === undefined ? block.node() : undefined)

function endsChapter(ahead: TopBlock | undefined): boolean {
  if (ahead === undefined) return true
  const node = nodeOf(ahead)
  return node?.headlineLevel === 1 || node?.pageBreak === 'before'
}

function mayStandBefore(ahead: TopBlock | undefined): boolean {
  return ahead?.floats !== undefined || (ahead !== undefined && nodeOf(ahead)?.headlineLevel !== undefined)
}
