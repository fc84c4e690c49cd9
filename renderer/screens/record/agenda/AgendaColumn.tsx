import { Lock } from 'lucide-react'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { secondsBetween } from '../../../../shared/domain/presence.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { type ItemPhase, itemPhase } from '../../../../shared/recording/liveState.ts'
import type { Row } from '../../../../shared/records/index.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { useMoment } from '../clock.ts'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { type Recording, useRecording } from '../useRecording.ts'
import styles from './Agenda.module.css'
import { Pending } from './Pending.tsx'

const signs: Readonly<Record<ItemPhase, string>> = {
  waiting: '',
  running: '▶ در جریان',
  ended: '✓ پایان یافت',
  postponed: '◆ به تعویق افتاد',
  withdrawn: '◇ پس گرفته شد',
}

/** The agenda and how far each item is; pressing one takes it up. */
export function AgendaColumn({ onAdd }: { onAdd: () => void }) {
  const { session, act } = useRecording()
  const items = session.rows.agendaItem
  const done = items.filter(({ code }) => !['waiting', 'running'].includes(itemPhase(session, code))).length
  return (
    <section className={record['card']} aria-label="دستور جلسه">
      <h2>
        دستور جلسه <small>{toPersianDigits(`${done} از ${items.length}`)}</small>
      </h2>
      <ol>
        {items.map((item, index) => (
          <Item key={item.code} item={item} place={index + 1} phase={itemPhase(session, item.code)} act={act} />
        ))}
      </ol>
      <AriaButton className={styles['item'] ?? ''} onPress={onAdd}>
        <i>+</i>
        <span>
          <b className={styles['accent']}>دستور جدید، تذکر یا اخطار</b>
        </span>
        <Key>Ctrl I</Key>
      </AriaButton>
      <Pending />
    </section>
  )
}

interface ItemProps {
  item: Row<'agendaItem'>
  place: number
  phase: ItemPhase
  act: Recording['act']
}

/** Drawn again when something comes of the item, and not for every act. */
const Item = memo(function Item({ item, place, phase, act }: ItemProps) {
  return (
    <li>
      <AriaButton
        className={`${styles['item']} ${phase === 'running' ? styles['here'] : ''}`}
        aria-current={phase === 'running' ? 'step' : false}
        onPress={() => (phase === 'running' ? undefined : void act('beginItem', { item: item.code }))}
      >
        <i>{toPersianDigits(String(place))}</i>
        <span>
          <b>{withFigures(item.title)}</b>
          <small>
            {item.openness === 'closed' ? (
              <>
                <Lock size={12} aria-hidden /> غیرعلنی{signs[phase] === '' ? '' : ' · '}
              </>
            ) : null}
            {signs[phase]} <Minutes item={item} phase={phase} />
          </small>
        </span>
      </AriaButton>
    </li>
  )
})

/** «۱۸ از ۲۰ دقیقه»; «۲۰ دقیقه» of one that was not dealt with yet. */
function Minutes({ item, phase }: Pick<ItemProps, 'item' | 'phase'>) {
  const { session } = useRecording()
  const planned = item.minutes === null ? '' : `از ${item.minutes} دقیقه`
  if (phase === 'waiting') return item.minutes === null ? null : toPersianDigits(`${item.minutes} دقیقه`)
  if (phase === 'running') return <Running session={session} code={item.code} planned={planned} />
  const minutes = Math.round(dealtWith(session, item.code, '') / 60)
  return minutes === 0 ? null : toPersianDigits(`· ${minutes} ${planned || 'دقیقه'}`)
}

function Running({ session, code, planned }: { session: Session; code: string; planned: string }) {
  const { clock } = useRecording()
  const minutes = Math.floor(dealtWith(session, code, useMoment(clock)) / 60)
  return toPersianDigits(`· ${minutes} ${planned || 'دقیقه'}`)
}

/** Seconds that an item was dealt with. @param now for one that still is */
function dealtWith({ rows }: Session, item: string, now: string): number {
  const events = rows.itemEvent.filter(({ agendaItem, kind }) => agendaItem === item && kind !== 'read')
  return events.reduce((sum, { kind, at }, i) => {
    const end = events[i + 1]?.at ?? now
    return kind === 'started' && end !== '' ? sum + Math.max(0, secondsBetween(at, end)) : sum
  }, 0)
}
