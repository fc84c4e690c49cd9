import { hash } from 'node:crypto'
import type { BoundedCache } from '../../../shared/boundedCache.ts'
import type { Block } from '../../../shared/document.ts'
import type { Content, DeferredBlock } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'

/** What a block was printed as, where the same of its targets exist. */
interface Print {
  /** The targets it asked for, and whether the document had them. */
  asked: readonly (readonly [anchor: string, exists: boolean])[]
  likeness: string
}

/** What printing leaves for the next document, by all that it follows from but the targets. */
export type PrintMemory = BoundedCache<Print>

/**
 * Blocks that need not be printed where they are known to the typesetter. What a block is printed as follows from
 * itself, from how it stands among the others (`frame`), from the page, its letters and the depth of the contents, and
 * from which of its targets exist.
 */
export class KnownPrints {
  private readonly memory: PrintMemory
  private readonly setting: RenderContext
  private readonly design: string

  constructor(memory: PrintMemory, setting: RenderContext) {
    this.memory = memory
    this.setting = setting
    const { anchors: _anchors, ruler, drawChart: _drawChart, ...design } = setting
    this.design = digestOf([design, ruler.likeness])
  }

  /** @param frame whatever of the printed block does not come from the block itself */
  deferred(block: Block, frame: object, print: (setting: RenderContext) => Content): DeferredBlock {
    const source = `${this.design} ${JSON.stringify(frame)} ${blockDigest(block)}`
    const known = this.memory.find(source)
    if (known?.asked.every(([anchor, exists]) => this.setting.anchors.has(anchor) === exists))
      return { likeness: known.likeness, content: () => print(this.setting) }
    const asked = new Map<string, boolean>()
    const has = (anchor: string): boolean => {
      const exists = this.setting.anchors.has(anchor)
      asked.set(anchor, exists)
      return exists
    }
    const content = print({ ...this.setting, anchors: { has } })
    const likeness = digestOf(content)
    this.memory.keep(source, { asked: [...asked], likeness })
    return { likeness, content: () => content }
  }
}

/** Of blocks that were printed and are still there. */
const blockDigests = new WeakMap<Block, string>()

function blockDigest(block: Block): string {
  const digest = blockDigests.get(block) ?? digestOf(block)
  blockDigests.set(block, digest)
  return digest
}

/** A table's layout, which is made of functions, stands in it by its name. */
function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64')
}
