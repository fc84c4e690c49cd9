import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { SlidePartSource } from '../../../shared/api/presenting.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Pill } from '../../components/Pill.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import shared from './Console.module.css'
import styles from './SourcePane.module.css'
import { partsOf } from './slideParts.ts'
import { useConsole } from './useConsole.ts'

/** Where the figure that stands out comes from, or the slide's first one; it follows the arrows that walk them. */
export function SourcePane() {
  const { presentation, current, setPanel } = useConsole()
  const part = presentation.highlight ?? (current === undefined ? undefined : partsOf(current.slide)[0])
  const { session, edition } = presentation
  const { data, error } = useQuery(
    orpc.presenting.source.queryOptions({
      input: { session, edition, slide: current?.slide.id ?? '', part: part ?? '' },
      enabled: current !== undefined && part !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <section className={`${shared['card']} ${styles['source']}`} aria-label="منبع رقم" aria-live="polite">
      <header>
        <h2>منبع رقم</h2>
        <Button look="quiet" icon aria-label="بستن منبع" onPress={() => setPanel(null)}>
          <X size={16} />
        </Button>
      </header>
      {error ? <ProblemNote cause={error} /> : null}
      {data == null ? <p className={shared['soft']}>{noSource(part, data)}</p> : <Source source={data} />}
    </section>
  )
}

function noSource(part: string | undefined, data: SlidePartSource | null | undefined): string {
  if (part === undefined) return 'در این اسلاید رقمی نیست.'
  return data === undefined ? '…' : 'این بخش منبع جداگانه‌ای ندارد.'
}

function Source({ source }: { source: SlidePartSource }) {
  const { label, value, period, sample, letter, caveats, records, more } = source
  const about = [period, letter].filter(text => text !== null).join(' · ')
  return (
    <div>
      <p>
        <b>{withFigures(label)}</b> {value === null ? null : <strong>{withFigures(value)}</strong>}{' '}
        {sample ? <Pill>نمونه</Pill> : null}
      </p>
      {about === '' ? null : <p className={shared['soft']}>{withFigures(about)}</p>}
      <p>{withFigures(source.source.text)}</p>
      {caveats.map(caveat => (
        <p key={caveat}>◆ {withFigures(caveat)}</p>
      ))}
      <ul>
        {source.source.cells.map(({ kind, key, field, place }) => (
          <li key={`${kind} ${key} ${field}`}>{withFigures(place)}</li>
        ))}
        {source.source.cells.length > 0
          ? null
          : records.map(({ kind, key, name }) => <li key={`${kind} ${key}`}>{withFigures(name)}</li>)}
        {more === 0 ? null : <li>{toPersianDigits(`و ${more} ردیف دیگر`)}</li>}
      </ul>
    </div>
  )
}
