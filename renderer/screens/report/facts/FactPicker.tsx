import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FactPlace, PrintedFact } from '../../../../shared/api/facts.ts'
import { factKinds } from '../../../../shared/facts/factKinds.ts'
import { type RecordKind, tables } from '../../../../shared/records/index.ts'
import { orpc } from '../../../api/api.ts'
import { Choice } from '../../../components/Choice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { typedText } from '../../../components/typedText.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { useSessionCode } from '../../../session/useSession.ts'
import styles from './FactPicker.module.css'
import { FactPreview, type PickedFact } from './FactPreview.tsx'

interface FactPickerProps {
  /** Whose text it is put into. */
  place: FactPlace
  /** The paragraph about the place, as it reads: before and after the figure. */
  sentence: { before: string; after: string }
  /** What the figure takes the place of: a typed number leads to the facts that it most likely is. */
  typed: string
  onPick: (picked: PickedFact) => void
  onClose: () => void
}

const shown = 40
const everyKind = 'all'

/** Finds a figure by the words people know it by, and shows the sentence with it before it is taken. */
export function FactPicker({ place, sentence, typed, onPick, onClose }: FactPickerProps) {
  const session = useSessionCode()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<RecordKind | null>(null)
  const [index, setIndex] = useState(0)
  /** Enter came before what was asked for: the first figure is taken once it is found. */
  const [submitsOnResult, setSubmitsOnResult] = useState(false)
  /** The figure whose growth from, or ratio to, another is wanted. */
  const [compared, setCompared] = useState<{ fact: PrintedFact; by: 'growth' | 'ratio' } | null>(null)
  const found = useQuery(
    orpc.facts.find.queryOptions({
      input: {
        session,
        ...place,
        query,
        kind,
        limit: shown,
        ...(typed !== '' && { typed: { words: typed, ...sentence } }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const facts = (found.data ?? []).filter(({ address }) => address !== compared?.fact.address)
  const active = facts[Math.min(index, facts.length - 1)]
  const search = (text: string): void => {
    setQuery(text)
    setIndex(0)
    setSubmitsOnResult(false)
  }
  const choose = (at: number): void => {
    setIndex(at)
    setSubmitsOnResult(false)
  }
  const byKey = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(facts.length - 1, Math.min(index, facts.length - 1) + step))
      choose(next)
      document.getElementById(`fact-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      setSubmitsOnResult(true)
    }
  }
  const kinds = [{ value: everyKind, label: 'همه' }, ...factKinds.map(value => ({ value, label: tables[value].label }))]
  return (
    <Modal title={compared === null ? 'درج رقم' : comparedTitle(compared)} isOpen onClose={onClose} wide>
      <div className={styles['bar']}>
        <input
          autoComplete="off"
          // The dialog exists to be typed into.
          autoFocus
          role="combobox"
          aria-label="جست‌وجوی رقم"
          aria-expanded
          aria-controls="facts"
          aria-activedescendant={active === undefined ? undefined : `fact-${facts.indexOf(active)}`}
          className={styles['search']}
          {...typedText(query)}
          value={query}
          placeholder="مانند: پدافند تخصیص ۱۴۰۱"
          onChange={event => search(event.target.value)}
          onKeyDown={byKey}
        />
        <Choice
          label="نوع"
          hideLabel
          value={kind ?? everyKind}
          options={kinds}
          onChange={value => {
            setKind(factKinds.find(one => one === value) ?? null)
            setIndex(0)
          }}
        />
      </div>
      <div className={styles['work']}>
        <div id="facts" role="listbox" aria-label="رقم‌ها" className={styles['list']} tabIndex={-1}>
          {facts.map((fact, at) => (
            // Keys are handled by the box above, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={fact.address}
              id={`fact-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={fact === active}
              className={`${styles['option']} ${fact === active ? styles['active'] : ''}`}
              onClick={() => choose(at)}
            >
              <span>{withFigures(fact.label)}</span>
              <b>{fact.text}</b>
            </div>
          ))}
          {found.isSuccess && facts.length === 0 ? (
            <p className={styles['none']}>رقمی با این واژه‌ها نیست. نام ردیف، شاخص یا سال را بنویسید.</p>
          ) : null}
        </div>
        {active === undefined ? null : (
          <FactPreview
            key={`${active.address} ${compared?.by}`}
            place={place}
            fact={active}
            compared={compared}
            isTaken={submitsOnResult && !found.isPlaceholderData}
            sentence={sentence}
            onPick={onPick}
            onCompare={by => {
              setCompared({ fact: active, by })
              search('')
            }}
          />
        )}
      </div>
    </Modal>
  )
}

function comparedTitle({ fact, by }: { fact: PrintedFact; by: 'growth' | 'ratio' }): string {
  return by === 'growth' ? `رشد «${fact.label}» نسبت به…` : `نسبت «${fact.label}» به…`
}
