import type { List } from '../../../shared/document.ts'
import { SlideText } from './SlideText.tsx'
import styles from './WordsBlock.module.css'

/** A list; the numbers of an ordered one are part of what is read. */
export function ListBlock({ block }: { block: List }) {
  return (
    <div>
      <Items list={block} />
      <p className={styles['rest']} data-rest="# مورد دیگر در گزارش" hidden />
    </div>
  )
}

function Items({ list: { ordered, compact, items } }: { list: List }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={`${styles['list']} ${compact ? styles['compact'] : ''}`}>
      {items.map(({ text, items: inner }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} data-item="">
          <span className={styles['marker']} aria-hidden="true">
            {ordered ? `${(index + 1).toLocaleString('fa-IR')}.` : '●'}
          </span>
          <div>
            <SlideText text={text} />
            {inner === undefined ? null : <Items list={inner} />}
          </div>
        </li>
      ))}
    </Tag>
  )
}
