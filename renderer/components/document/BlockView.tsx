import { createElement, type ReactNode } from 'react'
import type { Block, BlockKind, BlockOf, Document } from '../../../shared/document.ts'
import { ChartFigure } from '../chart/ChartFigure.tsx'
import { withFigures } from '../withFigures.tsx'
import { ContentsBlock } from './ContentsBlock.tsx'
import { CoverBlock } from './CoverBlock.tsx'
import styles from './DocumentView.module.css'
import { KeyFiguresBlock } from './KeyFiguresBlock.tsx'
import { ListBlock } from './ListBlock.tsx'
import { ParticularsBlock } from './ParticularsBlock.tsx'
import { RichTextView } from './RichTextView.tsx'
import { TableBlock } from './TableBlock.tsx'

type View<K extends BlockKind> = (block: BlockOf[K], document: Document) => ReactNode

/** A view for every kind: another kind of block is an error here until it has one. */
const views: { readonly [K in BlockKind]: View<K> } = {
  cover: block => <CoverBlock block={block} />,
  letterhead: block => <CoverBlock block={block} />,
  particulars: block => <ParticularsBlock block={block} />,
  contents: (block, document) => <ContentsBlock block={block} document={document} />,
  heading: (block, document) => {
    const { anchor: id, level, text } = block
    return createElement(tagOf(block, document), { id, className: styles[`level${level}`] }, withFigures(text))
  },
  paragraph: ({ role, text }) => (
    <p className={styles[role]}>
      <RichTextView text={text} />
    </p>
  ),
  keyFigures: block => <KeyFiguresBlock block={block} />,
  table: block => <TableBlock block={block} />,
  chart: ({ spec }, { edition }) => <ChartFigure spec={spec} isClosed={edition === 'closed'} />,
  list: block => <ListBlock list={block} />,
  statement: ({ speaker, mark, text }) => (
    <blockquote className={styles['statement']}>
      <b>{withFigures(speaker)}</b>
      {mark === undefined ? null : <small> ({mark})</small>}
      <p>
        <RichTextView text={text} />
      </p>
    </blockquote>
  ),
  signatures: ({ signers }) => (
    <ul className={styles['signers']}>
      {signers.map(({ office, name = '' }) => (
        <li key={`${office} ${name}`}>
          {withFigures(office)}
          {name === '' ? null : <b>{withFigures(name)}</b>}
        </li>
      ))}
    </ul>
  ),
  pageBreak: () => <hr className={styles['pageBreak']} aria-label="صفحهٔ جدید" />,
}

/** One block of a Document; what a kind looks like on paper is in the PDF's own blocks. */
export function BlockView({ block, document }: { block: Block; document: Document }) {
  return view(block.kind, block, document)
}

function view<K extends BlockKind>(kind: K, block: BlockOf[K], document: Document): ReactNode {
  return views[kind](block, document)
}

/** A heading's element: its level under the screen's own title, and never more than one below the heading before. */
function tagOf(heading: Block & { kind: 'heading' }, { blocks }: Document): 'h2' | 'h3' | 'h4' | 'h5' {
  let depth = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    depth = Math.min(block.level, depth + 1)
    if (block === heading) break
  }
  return `h${depth + 1}` as 'h2' | 'h3' | 'h4' | 'h5'
}
