import type { Contents, Document } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './DocumentView.module.css'

/** The table of contents; on the screen it leads to headings instead of pages. */
export function ContentsBlock({ block: { title, depth }, document }: { block: Contents; document: Document }) {
  const headings = document.blocks.filter(block => block.kind === 'heading').filter(({ level }) => level <= depth)
  return (
    <nav className={styles['contents']} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {headings.map(({ anchor, text, level }) => (
          <li key={anchor} className={styles[`entry${level}`]}>
            <a href={`#${anchor}`}>{withFigures(text)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
