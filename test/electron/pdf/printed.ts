import { pageDesign } from '../../../electron/paper/pageDesign.ts'
import { defaultFamily } from '../../../electron/paper/tokens.ts'
import { printBlocks } from '../../../electron/pdf/blocks/index.ts'
import { Ruler } from '../../../electron/typesetter/ruler.ts'
import type { Content } from '../../../electron/typesetter/typeset.ts'
import type { Block } from '../../../shared/document.ts'
import { documentOf } from './blocksSample.ts'

/** A page without charts. */
export const paper = { page: pageDesign(), family: defaultFamily, ruler: new Ruler(), drawChart: () => [] }

/** The typesetter's nodes of some blocks, those too that are made when their turn comes. */
export function printed(blocks: Block[]): Content[] {
  const { content } = printBlocks(documentOf(blocks), paper)
  return content.map(block => (typeof block === 'object' && 'content' in block ? block.content() : block))
}
