import { useEffect, useState } from 'react'
import type { FactPlace, PrintedFact } from '../../../../shared/api/facts.ts'
import { problemText } from '../../../../shared/problems/problemText.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import styles from './FactPicker.module.css'
import { FactSource } from './FactSource.tsx'
import { formatNames } from './formatNames.ts'
import { useResolved } from './useResolved.ts'

/** What is written into the text: the reference between its braces, with the figure it now says. */
export interface PickedFact {
  reference: string
  fact: PrintedFact
}

interface FactPreviewProps {
  place: FactPlace
  fact: PrintedFact
  compared: { fact: PrintedFact; by: 'growth' | 'ratio' } | null
  /** Is to be put into the text as soon as it may. */
  isTaken: boolean
  sentence: { before: string; after: string }
  onPick: (picked: PickedFact) => void
  onCompare: (by: 'growth' | 'ratio') => void
}

/** A figure, its source and forms, and how the sentence reads with it. */
export function FactPreview({ place, fact, compared, isTaken, sentence, onPick, onCompare }: FactPreviewProps) {
  const usual = fact.reference.slice(fact.address.length + 1)
  const [format, setFormat] = useState(usual)
  const reference =
    compared === null ? `${fact.address}|${format}` : `${compared.fact.address}|${compared.by}:${fact.address}`
  const shown = useResolved(place, [reference]).get(reference)
  const text = shown?.ok ? shown.text : ''
  useEffect(() => {
    if (isTaken && shown?.ok) onPick({ reference, fact: shown })
  })
  return (
    <div className={styles['preview']}>
      <p className={styles['label']}>{withFigures(fact.label)}</p>
      <p className={styles['sentence']}>
        {withFigures(sentence.before)}
        <mark>{text === '' ? '…' : text}</mark>
        {withFigures(sentence.after)}
      </p>
      {shown?.ok === false ? <p className={styles['problem']}>{withFigures(problemText(shown.problem))}</p> : null}
      {shown?.ok
        ? shown.caveats.map(caveat => (
            <p key={caveat} className={styles['caveat']}>
              {withFigures(`⚠ ${caveat}`)}
            </p>
          ))
        : null}
      {compared === null && fact.formats.length > 1 ? (
        <Choice
          label="قالب"
          value={format}
          options={fact.formats.map(one => ({ value: one.format, label: `${one.text} — ${formatNames[one.format]}` }))}
          onChange={setFormat}
        />
      ) : null}
      <FactSource fact={fact} />
      <div className={styles['actions']}>
        <Button
          look="primary"
          isDisabled={!shown?.ok}
          onPress={() => (shown?.ok ? onPick({ reference, fact: shown }) : undefined)}
        >
          درج در متن
        </Button>
        {compared === null && fact.formats.some(one => one.format === 'number') ? (
          <>
            <Button look="quiet" onPress={() => onCompare('growth')}>
              رشد نسبت به…
            </Button>
            <Button look="quiet" onPress={() => onCompare('ratio')}>
              نسبت به…
            </Button>
          </>
        ) : null}
      </div>
    </div>
  )
}
