import { createContext, useContext } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { Link } from 'wouter'
import type { CitedSource } from '../../../shared/document.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import { recordPlace } from '../recordPlace.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './DocumentView.module.css'

/** What the codes of the document around stand for; without it a code leads to the document's own list of sources. */
export const CitedSources = createContext<Readonly<Record<string, CitedSource>>>({})

/** A figure's code: opens where it comes from, with the records behind it. @param to a target in the document */
export function FactLink({ code, to }: { code: string; to?: string | undefined }) {
  const source = useContext(CitedSources)[code]
  if (source === undefined)
    return (
      <a href={`#${to ?? `source-${code}`}`} className={styles['fact']} aria-label={`منبع ${code}`}>
        {code}
      </a>
    )
  return (
    <DialogTrigger>
      <Button className={styles['factButton'] ?? ''} aria-label={`${code}، منبع ${source.label}`}>
        {code}
      </Button>
      <Popover className={styles['cited'] ?? ''}>
        <SourceDialog source={source} />
      </Popover>
    </DialogTrigger>
  )
}

function SourceDialog({ source: { label, text, records, more } }: { source: CitedSource }) {
  const [first] = records
  return (
    <Dialog>
      <Heading slot="title">{withFigures(label)}</Heading>
      <p>{withFigures(text)}</p>
      <ul>
        {records.map(({ kind, key, name }) => (
          <li key={`${kind}/${key}`}>
            <Link href={placeOf(kind, key)}>{withFigures(name)}</Link>
          </li>
        ))}
        {more === 0 || first === undefined ? null : (
          <li>
            <Link href={`/library/${first.kind}`}>{toPersianDigits(`و ${more} ردیف دیگر`)}</Link>
          </li>
        )}
      </ul>
    </Dialog>
  )
}

function placeOf(kind: string, key: string): string {
  const known = recordKinds.find(one => one === kind)
  return known === undefined ? '/library' : recordPlace({ kind: known, key, session: null })
}
