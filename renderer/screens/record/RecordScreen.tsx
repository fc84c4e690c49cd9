import { useCallback, useEffect, useMemo, useState } from 'react'
import { sessionCourse } from '../../../shared/domain/sessionCourse.ts'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import { itemPhase, liveState } from '../../../shared/recording/liveState.ts'
import type { Session } from '../../../shared/session/session.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { AgendaColumn } from './agenda/AgendaColumn.tsx'
import { ItemHead } from './agenda/ItemHead.tsx'
import { NewItemDialog } from './agenda/NewItemDialog.tsx'
import { AttendanceStrip } from './attendance/AttendanceStrip.tsx'
import { QuorumAlarm } from './attendance/QuorumAlarm.tsx'
import { KeysFooter } from './KeysFooter.tsx'
import { ActLog } from './log/ActLog.tsx'
import styles from './Record.module.css'
import { RecordHeader } from './RecordHeader.tsx'
import { StatementsPanel } from './statements/StatementsPanel.tsx'
import { TurnsPanel } from './turns/TurnsPanel.tsx'
import { useRecorded } from './useRecorded.ts'
import { type Mode, type Recording, RecordingContext } from './useRecording.ts'
import { useRecordKeys } from './useRecordKeys.ts'
import { VotePanel } from './votes/VotePanel.tsx'

/** Seconds of a clock's lag that are worth a word. */
const noticed = 60

/** The clerk's one screen while a session is held: who is there, the agenda, who speaks, votes, and what was done. */
export default function RecordScreen() {
  const code = useSessionCode()
  const recorded = useRecorded(code)
  if (recorded.error)
    return (
      <div className={styles['instead']}>
        <ProblemNote cause={recorded.error} onRetry={recorded.retry} />
        <ButtonLink href="/">رفتن به آغاز</ButtonLink>
      </div>
    )
  if (recorded.session === undefined) return null
  if (sessionCourse(recorded.session).members.length === 0)
    return (
      <Empty
        title="هنوز عضوی ثبت نشده است"
        action={
          <>
            <ButtonLink look="primary" href="/library/member">
              ثبت اعضای شورا
            </ButtonLink>
            <ButtonLink href={`/session/${encodeURIComponent(code)}/collect`}>بازگشت به جلسه</ButtonLink>
          </>
        }
      >
        حضور و رأی با نام اعضای دوره ثبت می‌شود؛ نخست کرسی‌ها و دارندگان آنها را وارد کنید.
      </Empty>
    )
  return <Recorder recorded={recorded} session={recorded.session} />
}

function Recorder({ recorded, session }: { recorded: ReturnType<typeof useRecorded>; session: Session }) {
  const { acts, clock, behind, act: perform, undo, refusal, dismiss } = recorded
  const [mode, goTo] = useState<Mode>('presence')
  const setMode = useCallback((to: Mode): void => {
    goTo(to)
    // A button or a box that keeps the keyboard would take the panel's keys.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }, [])
  const [isAdding, setAdding] = useState(false)
  const state = liveState(session)
  const { members } = sessionCourse(session)
  const act = useCallback<Recording['act']>((name, input) => perform({ name, input } as ActCall), [perform])
  const next = session.rows.agendaItem.find(item => itemPhase(session, item.code) === 'waiting')
  const takeKeys = useRecordKeys({
    mode,
    members,
    setMode,
    commands: {
      F8: () => (next === undefined ? undefined : void act('beginItem', { item: next.code })),
      F10: () => void (state.phase === 'adjourned' ? act('resumeSession', {}) : act('adjournSession', { note: null })),
      'Ctrl I': () => setAdding(true),
      'Ctrl Z': () => void undo(),
    },
  })
  const recording = useMemo(
    () => ({ session, state, members, clock, acts, mode, setMode, act, refusal, undo, takeKeys }),
    [session, state, members, clock, acts, mode, setMode, act, refusal, undo, takeKeys],
  )
  useEffect(() => {
    // Whoever starts to record looks at who is there first.
    document.getElementById('screen')?.focus({ preventScroll: true })
  }, [])
  return (
    <RecordingContext value={recording}>
      <div className={styles['record']} data-official={state.phase !== 'running' || state.hasQuorum}>
        <RecordHeader />
        <AttendanceStrip />
        {behind < noticed ? null : (
          <p role="status" className={styles['behind']}>
            ساعت این رایانه عقب‌تر از آخرین ثبت جلسه است؛ زمان‌ها از همان ثبت ادامه می‌یابند و ترتیب کارها به هم نمی‌خورد.
          </p>
        )}
        {refusal === undefined ? null : (
          <div className={styles['refusal']}>
            <ProblemNote cause={refusal} onRetry={dismiss} retry="بستن" />
          </div>
        )}
        <div className={styles['columns']}>
          <AgendaColumn onAdd={() => setAdding(true)} />
          <section className={styles['centre']} aria-label="دستور در جریان">
            <QuorumAlarm />
            <ItemHead next={next} />
            <TurnsPanel />
            <StatementsPanel />
          </section>
          <section className={styles['left']} aria-label="رأی‌گیری و کارهای ثبت‌شده">
            <VotePanel />
            <ActLog />
          </section>
        </div>
        <KeysFooter />
      </div>
      {isAdding ? <NewItemDialog onClose={() => setAdding(false)} /> : null}
    </RecordingContext>
  )
}
