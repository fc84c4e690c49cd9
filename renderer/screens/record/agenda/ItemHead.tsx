import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { agendaItemKindChoices, urgencyChoices } from '../../../../shared/records/agendaItem.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { Pill } from '../../../components/Pill.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useRecording } from '../useRecording.ts'
import styles from './Agenda.module.css'
import { type ItemNote, ItemNoteDialog } from './ItemNoteDialog.tsx'

/** The item that is dealt with, and what can be done with it. @param next the one that comes */
export function ItemHead({ next }: { next: Row<'agendaItem'> | undefined }) {
  const { session, state, act } = useRecording()
  const [noting, setNoting] = useState<ItemNote>()
  const { item } = state
  const goOn = (
    <Button
      look={item === null ? 'primary' : 'plain'}
      isDisabled={next === undefined || state.phase !== 'running'}
      onPress={() => (next === undefined ? undefined : void act('beginItem', { item: next.code }))}
    >
      {item === null ? 'آغاز نخستین دستور' : 'دستور بعد'} <Key>F8</Key>
    </Button>
  )
  if (item === null)
    return (
      <div className={record['card']}>
        <div className={styles['itemHead']}>
          <p className={record['soft']}>{idleText(state.phase, next)}</p>
          {state.phase === 'ended' ? (
            <ButtonLink look="primary" href={`/session/${encodeURIComponent(session.code)}/minutes`}>
              صورتجلسه
            </ButtonLink>
          ) : null}
          {state.phase === 'running' && next !== undefined ? goOn : null}
        </div>
      </div>
    )
  const place = session.rows.agendaItem.findIndex(({ code }) => code === item.code) + 1
  const about = [item.sponsor, item.opinion].filter(text => text !== null)
  return (
    <div className={record['card']}>
      <div className={styles['itemHead']}>
        <Pill tone="accent">{toPersianDigits(`دستور ${place} · ${agendaItemKindChoices[item.kind]}`)}</Pill>
        {item.urgency === null || item.urgency === 'none' ? null : <Pill>{urgencyChoices[item.urgency]}</Pill>}
        {item.openness === 'closed' ? <Pill tone="warn">غیرعلنی</Pill> : null}
        {goOn}
      </div>
      <h2 className={record['title']}>{withFigures(item.title)}</h2>
      {about.length === 0 ? null : <p className={record['soft']}>{withFigures(about.join(' · '))}</p>}
      <div className={record['steps']}>
        <Button look="quiet" onPress={() => setNoting('postponed')}>
          به تعویق انداختن…
        </Button>
        <Button look="quiet" onPress={() => setNoting('withdrawn')}>
          پس گرفته شد…
        </Button>
        <Button look="quiet" onPress={() => void act('noteItem', { item: item.code, what: 'read', note: null })}>
          قرائت شد
        </Button>
        <Button look="quiet" onPress={() => void act('endItem', { item: item.code })}>
          پایان این دستور
        </Button>
      </div>
      {noting === undefined ? null : <ItemNoteDialog item={item} what={noting} onClose={() => setNoting(undefined)} />}
    </div>
  )
}

function idleText(phase: string, next: Row<'agendaItem'> | undefined): string {
  if (phase === 'before') return 'پس از آمدن اعضا، «آغاز جلسه» را ثبت کنید.'
  if (phase === 'ended') return 'جلسه پایان یافته است.'
  if (phase === 'adjourned') return 'جلسه در تنفس است.'
  return next === undefined ? 'به همهٔ دستورها پرداخته شد.' : 'دستوری در جریان نیست.'
}
