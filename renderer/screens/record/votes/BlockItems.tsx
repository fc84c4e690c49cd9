import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { itemPhase } from '../../../../shared/recording/liveState.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Tick } from '../../../components/Tick.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Votes.module.css'

interface BlockItemsProps {
  item: Row<'agendaItem'>
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Further items that the same ballots decide. */
export function BlockItems({ item, chosen, onChange }: BlockItemsProps) {
  const { session } = useRecording()
  const agenda = session.rows.agendaItem
  const others = agenda.filter(
    ({ code, kind }) => code !== item.code && kind !== 'notice' && itemPhase(session, code) === 'waiting',
  )
  if (others.length === 0) return null
  return (
    <details className={styles['block']}>
      <summary>
        {toPersianDigits(`رأی‌گیری یکجا با دستورهای دیگر${chosen.length === 0 ? '' : ` (${chosen.length})`}`)}
      </summary>
      {others.map(({ code, title }) => (
        <Tick
          key={code}
          isSelected={chosen.includes(code)}
          onChange={isChosen => onChange(isChosen ? [...chosen, code] : chosen.filter(one => one !== code))}
        >
          {withFigures(toPersianDigits(`${agenda.findIndex(one => one.code === code) + 1}. `) + title)}
        </Tick>
      ))}
    </details>
  )
}
