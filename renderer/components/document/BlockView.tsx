import { createElement } from 'react'
import type { Block, Document } from '../../../shared/document.ts'
import { ChartFigure } from '../chart/ChartFigure.tsx'
import { withFigures } from '../withFigures.tsx'
import { ContentsBlock } from './ContentsBlock.tsx'
import { CoverBlock } from './CoverBlock.tsx'
import styles from './DocumentView.module.css'
import { KeyFiguresBlock } from './KeyFiguresBlock.tsx'
import { ListBlock } from './ListBlock.tsx'
import { RichTextView } from './RichTextView.tsx'
import { TableBlock } from './TableBlock.tsx'

/** One block of a Document; what a kind looks like on paper is in the PDF's own blocks. */
export function BlockView({ block, document }: { block: Block; document: Document }) {
  switch (block.kind) {
    case 'cover':
    case 'letterhead':
      return <CoverBlock block={block} />
    case 'contents':
      return <ContentsBlock block={block} document={document} />
    case 'heading': {
      const { anchor: id, level, text } = block
      return createElement(tagOf(block, document), { id, className: styles[`level${level}`] }, withFigures(text))
    }
    case 'paragraph':
      return (
        <p className={styles[block.role]}>
          <RichTextView text={block.text} />
        </p>
      )
    case 'keyFigures':
      return <KeyFiguresBlock block={block} />
    case 'table':
      return <TableBlock block={block} />
    case 'chart':
      return <ChartFigure spec={block.spec} isClosed={document.edition === 'closed'} />
    case 'list':
      return <ListBlock list={block} />
    case 'statement':
      return (
        <blockquote className={styles['statement']}>
          <b>{block.speaker}</b>
          {block.mark === undefined ? null : <small> ({block.mark})</small>}
          <p>
            <RichTextView text={block.text} />
          </p>
        </blockquote>
      )
    case 'signatures':
      return (
        <ul className={styles['signers']}>
          {block.signers.map(({ office, name }) => (
            <li key={office}>
              {office}
              {name === undefined ? null : <b>{name}</b>}
            </li>
          ))}
        </ul>
      )
    case 'pageBreak':
      return <hr className={styles['pageBreak']} aria-label="صفحهٔ تازه" />
  }
}

/** A heading's element: its level under the screen's own title, and never more than one below the heading before. */
function tagOf(heading: Block & { kind: 'heading' }, { blocks }: Document): 'h2' | 'h3' | 'h4' | 'h5' {
  let depth = 1
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    depth = Math.min(block.level, depth + 1)
    if (block === heading) break
  }
  return `h${depth + 1}` as 'h2' | 'h3' | 'h4' | 'h5'
}
