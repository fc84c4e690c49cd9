import type { List } from '../../../shared/document.ts'
import styles from './DocumentView.module.css'
import { RichTextView } from './RichTextView.tsx'

export function ListBlock({ list: { ordered, items } }: { list: Omit<List, 'kind'> }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={ordered ? styles['ordered'] : styles['unordered']}>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <RichTextView text={item.text} />
          {item.items ? <ListBlock list={item.items} /> : null}
        </li>
      ))}
    </Tag>
  )
}
