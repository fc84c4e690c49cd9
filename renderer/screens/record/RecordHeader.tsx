import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { opennessChoices } from '../../../shared/records/openness.ts'
import { sessionKindChoices } from '../../../shared/records/session.ts'
import { sessionOf } from '../../../shared/session/sessionRows.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { LastCopyNote } from '../../components/LastCopy.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useMoment } from './clock.ts'
import { EndDialog } from './EndDialog.tsx'
import { Key } from './Key.tsx'
import styles from './Record.module.css'
import { useRecording } from './useRecording.ts'

/** Which session it is, how it stands, and what it goes through as a whole. */
export function RecordHeader() {
  const { session, state, act } = useRecording()
  const [isEnding, setEnding] = useState(false)
  const row = sessionOf(session)
  const isOpen = state.phase === 'running' || state.phase === 'adjourned'
  return (
    <header className={styles['header']}>
      <ButtonLink look="quiet" href={`/session/${encodeURIComponent(session.code)}/collect`}>
        <ArrowRight size={18} aria-hidden /> بازگشت
      </ButtonLink>
      <h1>{toPersianDigits(`ثبت جلسهٔ ${row.numberInTerm}`)}</h1>
      <p className={styles['soft']}>
        {`${formatJalaliDate(row.date, 'weekday')} · ${sessionKindChoices[row.kind]}، ${opennessChoices[state.isBehindClosedDoors ? 'closed' : 'open']}`}
      </p>
      <span role="status">
        <Standing />
      </span>
      <LastCopyNote />
      <div className={styles['steps']}>
        {state.phase === 'before' ? (
          <Button look="primary" onPress={() => void act('startSession', {})}>
            آغاز جلسه
          </Button>
        ) : null}
        {state.phase === 'running' ? (
          <Button onPress={() => void act('adjournSession', { note: null })}>
            تنفس <Key>F10</Key>
          </Button>
        ) : null}
        {state.phase === 'adjourned' ? (
          <Button look="primary" onPress={() => void act('resumeSession', {})}>
            ازسرگیری <Key>F10</Key>
          </Button>
        ) : null}
        {isOpen ? (
          <>
            <Button onPress={() => void act('moveDoors', { closed: !state.isBehindClosedDoors, note: null })}>
              {state.isBehindClosedDoors ? 'علنی کردن' : 'غیرعلنی کردن'}
            </Button>
            <Button onPress={() => setEnding(true)}>پایان جلسه…</Button>
          </>
        ) : null}
      </div>
      <Now />
      {isEnding ? <EndDialog onClose={() => setEnding(false)} /> : null}
    </header>
  )
}

function Standing() {
  const { phase, hasQuorum, started } = useRecording().state
  if (phase === 'before') return <Pill>○ هنوز آغاز نشده</Pill>
  if (phase === 'adjourned') return <Pill tone="warn">◆ تنفس</Pill>
  if (phase === 'ended') return <Pill>■ پایان یافته</Pill>
  if (hasQuorum) return <Pill tone="good">● جلسه رسمی است</Pill>
  return <Pill tone="bad">■ {started === null ? 'به حد نصاب نرسیده' : 'جلسه رسمی نیست'}</Pill>
}

/** The council's clock. */
function Now() {
  const { clock } = useRecording()
  return (
    <time className={styles['now']} dir="ltr">
      {toPersianDigits(useMoment(clock).slice(11, 16))}
    </time>
  )
}
