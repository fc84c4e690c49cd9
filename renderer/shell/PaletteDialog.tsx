import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useEffect } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useLocation } from 'wouter'
import { fold } from '../../shared/persian/normalise.ts'
import { tables } from '../../shared/tables/index.ts'
import { orpc } from '../api/api.ts'
import { recordPlace } from '../components/recordPlace.ts'
import { useKeysHelp } from '../state/keysHelp.ts'
import { usePalette } from '../state/palette.ts'
import { type Command, commandsOf, keysHelp } from './commands.ts'
import styles from './Palette.module.css'

/** The opened box. @param onDone closes it */
export default function PaletteDialog({ onDone }: { onDone: () => void }) {
  return (
    <ModalOverlay isOpen onOpenChange={isOpen => !isOpen && onDone()} isDismissable className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label="جست‌وجو و فرمان‌ها" className={styles['dialog'] ?? ''}>
          <PaletteList onDone={onDone} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A list box builds every entry again with every letter; what lies further down is found by one more letter. */
const mostShown = 8

function PaletteList({ onDone }: { onDone: () => void }) {
  const [, go] = useLocation()
  const { text, isHasty, write, take } = usePalette()
  const asked = useDeferredValue(text.trim())
  const { data: sessions = [] } = useQuery(orpc.sessions.list.queryOptions())
  const { data: hits = [], isFetching } = useQuery({
    ...orpc.search.find.queryOptions({ input: { text: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const words = fold(text).split(' ')
  const commands = commandsOf(sessions).filter(({ title }) => words.every(word => fold(title).includes(word)))
  const follow = (href: Command['href']): void => {
    if (href === keysHelp) useKeysHelp.getState().open()
    else go(href)
    onDone()
  }
  const [first] = hits
  const target = commands[0]?.href ?? (asked !== '' && first ? recordPlace(first) : undefined)
  const isFound = asked === text.trim() && !isFetching
  useEffect(() => {
    if (!isHasty || !isFound || target === undefined) return
    follow(target)
  })
  const press = ({ key, target: field }: KeyboardEvent): void => {
    if (key === 'Enter' && field instanceof Element && !field.hasAttribute('aria-activedescendant')) take()
  }
  return (
    <Autocomplete inputValue={text} onInputChange={write}>
      <SearchField aria-label="جست‌وجو" autoFocus onKeyDown={press} className={styles['field'] ?? ''}>
        <Input placeholder="نام جلسه، شاخص، ردیف، گزارش یا فرمان…" />
      </SearchField>
      <ListBox
        aria-label="یافته‌ها"
        className={styles['list'] ?? ''}
        renderEmptyState={() => <p className={styles['empty']}>چیزی با این واژه‌ها نیست.</p>}
      >
        {commands.length === 0 ? null : (
          <ListBoxSection>
            <Header>رفتن به</Header>
            {commands.slice(0, 5).map(({ title, hint, href }) => (
              <Entry key={String(href)} id={String(href)} title={title} hint={hint} onAction={() => follow(href)} />
            ))}
          </ListBoxSection>
        )}
        {asked === '' || hits.length === 0 ? null : (
          <ListBoxSection>
            <Header>داده‌ها</Header>
            {hits.slice(0, mostShown).map(hit => (
              <Entry
                key={`${hit.kind}/${hit.key}`}
                id={`${hit.kind}/${hit.key}`}
                title={hit.title}
                hint={tables[hit.kind].label}
                onAction={() => follow(recordPlace(hit))}
              />
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}

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
      <span>{title}</span>
      <small>{hint}</small>
    </ListBoxItem>
  )
}
