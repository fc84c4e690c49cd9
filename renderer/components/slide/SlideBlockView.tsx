import type { ReactNode } from 'react'
import type { SlideBlock } from '../../../shared/deck.ts'
import { ChartBlock } from './ChartBlock.tsx'
import { KeyFiguresBlock } from './KeyFiguresBlock.tsx'
import { ListBlock } from './ListBlock.tsx'
import { ParagraphBlock } from './ParagraphBlock.tsx'
import { StatementBlock } from './StatementBlock.tsx'
import type { Shown } from './shown.ts'
import { TableBlock } from './TableBlock.tsx'
import { TitleBoard } from './TitleBoard.tsx'
import { VoteBoard } from './VoteBoard.tsx'

type SlideBlockOf = { [K in SlideBlock['kind']]: Extract<SlideBlock, { kind: K }> }

/** A view for every kind: another kind of block is an error here until it has one. */
const views: { readonly [K in SlideBlock['kind']]: (block: SlideBlockOf[K], shown: Shown) => ReactNode } = {
  titleBoard: (block, shown) => <TitleBoard block={block} slide={shown.slide} look={shown.look} />,
  keyFigures: (block, shown) => <KeyFiguresBlock block={block} highlight={shown.highlight} />,
  table: (block, shown) => <TableBlock block={block} highlight={shown.highlight} />,
  chart: (block, shown) => <ChartBlock block={block} shown={shown} />,
  list: block => <ListBlock block={block} />,
  statement: block => <StatementBlock block={block} />,
  paragraph: block => <ParagraphBlock block={block} />,
  voteBoard: block => <VoteBoard block={block} />,
}

/** One block of a slide, in hall pixels. */
export function SlideBlockView({ block, shown }: { block: SlideBlock; shown: Shown }) {
  return view(block.kind, block, shown)
}

function view<K extends SlideBlock['kind']>(kind: K, block: SlideBlockOf[K], shown: Shown): ReactNode {
  return views[kind](block, shown)
}
