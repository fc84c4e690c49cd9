import { memo } from 'react'
import type { Document } from '../../../shared/document.ts'
import { BlockView } from './BlockView.tsx'
import styles from './DocumentView.module.css'

/**
 * A Document on the screen, before it is paper: the same blocks in the same order, flowing down one long sheet. It has
 * thousands of elements, and is drawn anew when it has changed, not when what stands around it does.
 */
export const DocumentView = memo(function DocumentView({ document }: { document: Document }) {
  const { title, running, blocks } = document
  return (
    <article className={styles['sheet']} aria-label={`پیش‌نمایش ${title}`}>
      {running.mark === undefined ? null : <p className={styles['mark']}>{running.mark}</p>}
      {blocks.map((block, index) => (
        // Blocks have no names of their own; a preview is made anew with every change.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={index} block={block} document={document} />
      ))}
    </article>
  )
})
