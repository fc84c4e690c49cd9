/** Slide block kind → the typesetter's nodes, one file a kind. */
import type { SlideBlock } from '../../../../shared/deck.ts'
import type { Content } from '../../../typesetter/typeset.ts'
import type { SlideSetting } from '../slideSetting.ts'
import { chart } from './chart.ts'
import { keyFigures } from './keyFigures.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { statement } from './statement.ts'
import { table } from './table.ts'
import { titleBoard } from './titleBoard.ts'
import { voteBoard } from './voteBoard.ts'

type Kind = SlideBlock['kind']
type Printer<K extends Kind> = (block: Extract<SlideBlock, { kind: K }>, setting: SlideSetting) => Content

/** A printer for every kind: another kind of block is an error here until it has one. */
const printers: { readonly [K in Kind]: Printer<K> } = {
  paragraph,
  keyFigures,
  table,
  chart,
  list,
  statement,
  titleBoard,
  voteBoard,
}

/** A block as it stands on a slide. */
export function printBlock<K extends Kind>(block: Extract<SlideBlock, { kind: K }>, setting: SlideSetting): Content {
  const print: Printer<K> = printers[block.kind]
  return print(block, setting)
}
