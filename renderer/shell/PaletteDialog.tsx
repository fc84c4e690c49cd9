import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { Autocomplete, Dialog, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { useLocation } from 'wouter'
import { longestSearch } from '../../shared/api/limits.ts'
import { fold } from '../../shared/persian/normalise.ts'
import { orpc, queryClient } from '../api/api.ts'
import { recordPlace } from '../components/recordPlace.ts'
import { typedText } from '../components/typedText.ts'
import { useOverWindow } from '../state/dialogs.ts'
import { useHelp } from '../state/help.ts'
import { usePalette } from '../state/palette.ts'
import { type Command, commandsOf, helpCommand } from './commands.ts'
import { FoundList, type Hit } from './FoundList.tsx'
import styles from './Palette.module.css'

/** The opened box. @param onDone closes it */
export default function PaletteDialog({ onDone }: { onDone: () => void }) {
  useOverWindow(true)
  return (
    <ModalOverlay isOpen onOpenChange={isOpen => !isOpen && onDone()} isDismissable className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label="جست‌وجو و فرمان‌ها" className={styles['dialog'] ?? ''}>
          <PaletteSearch onDone={onDone} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const noHits: readonly Hit[] = []
const searchFor = (text: string) => orpc.search.find.queryOptions({ input: { text } })

function PaletteSearch({ onDone }: { onDone: () => void }) {
  const [, go] = useLocation()
  const { text, submitsOnResult, write, submit } = usePalette()
  // What is found may come a moment after the letter.
  const asked = useDeferredValue(text.trim())
  const commands = useCommands(asked)
  const { data: hits = noHits, isFetching } = useQuery({
    ...searchFor(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const follow = useCallback(
    (href: Command['href']): void => {
      if (href === helpCommand) useHelp.getState().open()
      else go(href)
      onDone()
    },
    [go, onDone],
  )
  const [first] = hits
  const target = commands[0]?.href ?? (asked !== '' && first ? recordPlace(first) : undefined)
  const isFound = asked === text.trim() && !isFetching
  useEffect(() => {
    if (!submitsOnResult || !isFound || target === undefined) return
    follow(target)
  })
  // Who walked to an entry that a newer result took away has not chosen the first one.
  const hasWalked = useRef(false)
  const press = ({ key, target: field }: KeyboardEvent): void => {
    if (key === 'ArrowDown' || key === 'ArrowUp') hasWalked.current = true
    if (key !== 'Enter' || hasWalked.current) return
    if (field instanceof Element && !field.hasAttribute('aria-activedescendant')) submit()
  }
  const change = (written: string): void => {
    hasWalked.current = false
    // The host searches while the letter is drawn.
    if (written.trim() !== '') void queryClient.prefetchQuery(searchFor(written.trim()))
    write(written)
  }
  return (
    <Autocomplete inputValue={text} onInputChange={change}>
      <SearchField aria-label="جست‌وجو" autoFocus onKeyDown={press} className={styles['field'] ?? ''}>
        <Input
          autoComplete="off"
          {...typedText(text)}
          maxLength={longestSearch}
          placeholder="نام جلسه، شاخص، ردیف، گزارش یا فرمان…"
        />
      </SearchField>
      <div className={styles['found']} aria-busy={!isFound}>
        <FoundList commands={commands} hits={asked === '' ? noHits : hits} onFollow={follow} />
      </div>
    </Autocomplete>
  )
}

/** Those whose title holds every word of a text. */
function useCommands(text: string): Command[] {
  const { data: sessions } = useQuery(orpc.sessions.list.queryOptions())
  const all = useMemo(() => commandsOf(sessions ?? []), [sessions])
  return useMemo(() => {
    const words = fold(text).split(' ')
    return all.filter(({ title }) => words.every(word => fold(title).includes(word)))
  }, [all, text])
}
