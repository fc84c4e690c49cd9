import { Link } from 'wouter'
import type { PrintedFact } from '../../../../shared/api/facts.ts'
import { recordPlace } from '../../../components/recordPlace.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { useSessionCode } from '../../../session/useSession.ts'
import styles from './FactPicker.module.css'

/** Where a figure comes from: file, row and cell, or who typed it; and the records themselves. */
export function FactSource({ fact }: { fact: PrintedFact }) {
  const session = useSessionCode()
  return (
    <div className={styles['source']}>
      <p>منبع: {withFigures(fact.source.text)}</p>
      <ul>
        {fact.source.cells.map(({ kind, key, field, place }) => (
          <li key={`${kind} ${key} ${field}`}>
            <Link href={recordPlace({ kind, key, session, field })}>{withFigures(place)}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
