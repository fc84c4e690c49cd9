import type { VoteBoard } from '../../../shared/deck.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Chair.module.css'
import { useChair } from './useChair.ts'

const signs: Readonly<Record<VoteBoard['state'], string>> = { open: '○', carried: '✓', notCarried: '■' }

/** The vote under way, or its result until the item moves on. */
export function VotePart() {
  const { vote } = useChair().view
  if (vote === null)
    return (
      <section className={styles['card']} aria-label="رأی‌گیری">
        <p className={styles['soft']}>رأی‌گیری در جریان نیست.</p>
      </section>
    )
  const { question, state, verdict, said, needed, counts } = vote
  return (
    <section className={styles['card']} aria-label="رأی‌گیری">
      <p className={styles['soft']}>{withFigures(question)}</p>
      <p role="status" className={styles['verdict']} data-state={state}>
        {signs[state]} {withFigures(state === 'open' ? `${verdict} رأی داده‌اند` : verdict)}
      </p>
      <p>{withFigures(counts === null ? said : countWords(counts))}</p>
      <p className={styles['soft']}>{withFigures(needed)}</p>
    </section>
  )
}

const countWords = ({ for: inFavour, against, abstained }: NonNullable<VoteBoard['counts']>): string =>
  toPersianDigits(`${inFavour} موافق · ${against} مخالف · ${abstained} ممتنع`)
