import type { VoteBoard as Board } from '../../../shared/deck.ts'
import { withFigures } from '../withFigures.tsx'
import { SeatShape } from './SeatShape.tsx'
import { Seats } from './Seats.tsx'
import styles from './VoteBoard.module.css'

const countNames = [
  ['for', 'موافق'],
  ['against', 'مخالف'],
  ['abstained', 'ممتنع'],
] as const

/** «تصویب نشد» stands on one line, however small; a name may need two. */
const shortVerdict = 14

const looks = { open: styles['open'], carried: styles['carried'], notCarried: styles['notCarried'] }

/** A vote on the wall: how many have voted; once it is closed, what became of it and who voted how, by shape. */
export function VoteBoard({ block: { question, state, verdict, said, needed, counts, seats } }: { block: Board }) {
  return (
    <div className={styles['board']} data-seats={seats.length > 0}>
      <div className={styles['words']} data-within="">
        <p className={styles['question']}>{withFigures(question)}</p>
        <p className={`${styles['verdict']} ${looks[state]}`} data-short={verdict.length <= shortVerdict}>
          <VerdictMark state={state} />
          <span>{verdict}</span>
        </p>
        <p className={styles['said']}>{withFigures(said)}</p>
        <p className={styles['needed']}>{withFigures(needed)}</p>
        {state === 'open' ? (
          <p className={styles['needed']}>نتیجه پس از پایان رأی‌گیری نمایش داده می‌شود.</p>
        ) : counts === null ? null : (
          <dl className={styles['counts']}>
            {countNames.map(([mark, name]) => (
              <div key={mark} className={styles[mark]}>
                <dd>
                  <svg viewBox="-64 -64 128 128" aria-hidden="true">
                    <SeatShape mark={mark} />
                  </svg>
                  {counts[mark].toLocaleString('fa-IR')}
                </dd>
                <dt>{name}</dt>
              </div>
            ))}
          </dl>
        )}
      </div>
      {seats.length === 0 ? null : <Seats seats={seats} />}
    </div>
  )
}

/** Said by shape as well: a tick in a disc, a cross in a square. */
function VerdictMark({ state }: { state: Board['state'] }) {
  if (state === 'open') return null
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      {state === 'carried' ? <circle cx="50" cy="50" r="50" /> : <rect x="4" y="4" width="92" height="92" />}
      <path d={state === 'carried' ? 'M27 52L44 68L74 35' : 'M30 30L70 70M70 30L30 70'} />
    </svg>
  )
}
