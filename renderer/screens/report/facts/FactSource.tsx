import type { PrintedFact } from '../../../../shared/api/facts.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import styles from './FactPicker.module.css'

/** Where a figure comes from: file, row and cell, or who typed it. */
export function FactSource({ fact }: { fact: PrintedFact }) {
  return (
    <div className={styles['source']}>
      <p>منبع: {fact.source.text}</p>
      <ul>
        {fact.source.cells.map(({ kind, key, field, place, setBy }) => (
          <li key={`${kind} ${key} ${field}`}>
            {place}
            {setBy?.file?.raw == null ? null : (
              <>
                {' '}
                — در پرونده: «<bdi>{toPersianDigits(setBy.file.raw)}</bdi>»
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
