import type { KeyFigures } from '../../../shared/document.ts'
import { Pill } from '../Pill.tsx'
import { withFigures } from '../withFigures.tsx'
import styles from './DocumentView.module.css'
import { FactLink } from './FactLink.tsx'

export function KeyFiguresBlock({ block: { figures } }: { block: KeyFigures }) {
  return (
    <dl className={styles['figures']}>
      {figures.map(({ value, label, note, sample, fact }) => (
        <div key={`${label} ${value}`}>
          <dt>
            {withFigures(label)} {fact === undefined ? null : <FactLink code={fact} />}
            {sample ? <Pill>نمونه</Pill> : null}
          </dt>
          <dd>{value}</dd>
          {note === undefined ? null : <dd className={styles['note']}>{withFigures(note)}</dd>}
        </div>
      ))}
    </dl>
  )
}
