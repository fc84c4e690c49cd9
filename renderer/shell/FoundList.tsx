import { memo } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { RecordKind } from '../../shared/records/index.ts'
import { tables } from '../../shared/records/index.ts'
import { recordPlace } from '../components/recordPlace.ts'
import { withFigures } from '../components/withFigures.tsx'
import type { Command } from './commands.ts'
import styles from './Palette.module.css'

/** A record whose words hold those that were searched for. */
export interface Hit {
  kind: RecordKind
  key: string
  title: string
  session: string | null
}

interface FoundListProps {
  commands: readonly Command[]
  /** Best first. */
  hits: readonly Hit[]
  onFollow: (href: Command['href']) => void
}

/** A list box builds every entry again when one changes; what lies further down is found by one more letter. */
const most = { commands: 5, hits: 8 }

/** What the palette found. Not built again for a letter that changes nothing in it: that would take most of a frame. */
export const FoundList = memo(function FoundList({ commands, hits, onFollow }: FoundListProps) {
  return (
    <ListBox
      aria-label="نتایج"
      className={styles['list'] ?? ''}
      renderEmptyState={() => <p className={styles['empty']}>چیزی با این واژه‌ها نیست.</p>}
    >
      {commands.length === 0 ? null : (
        <ListBoxSection>
          <Header>رفتن به</Header>
          {commands.slice(0, most.commands).map(({ title, hint, href }) => (
            <Entry key={String(href)} id={String(href)} title={title} hint={hint} onAction={() => onFollow(href)} />
          ))}
        </ListBoxSection>
      )}
      {hits.length === 0 ? null : (
        <ListBoxSection>
          <Header>داده‌ها</Header>
          {hits.slice(0, most.hits).map(hit => (
            <Entry
              key={`${hit.kind}/${hit.key}`}
              id={`${hit.kind}/${hit.key}`}
              title={hit.title}
              hint={tables[hit.kind].label}
              onAction={() => onFollow(recordPlace(hit))}
            />
          ))}
        </ListBoxSection>
      )}
    </ListBox>
  )
})

interface EntryProps {
  /** One of its own: a command and a record, or two records, may lead to one place. */
  id: string
  title: string
  hint: string
  onAction: () => void
}

function Entry({ id, title, hint, onAction }: EntryProps) {
  return (
    <ListBoxItem id={id} textValue={title} onAction={onAction} className={styles['entry'] ?? ''}>
      <span>{withFigures(title)}</span>
      <small>{withFigures(hint)}</small>
    </ListBoxItem>
  )
}
