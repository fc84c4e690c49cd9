import { useMemo } from 'react'
import { minutesOf } from '../../../shared/domain/signing.ts'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { useRecorded } from '../record/useRecorded.ts'
import { Absences } from './Absences.tsx'
import { Head } from './Head.tsx'
import styles from './Minutes.module.css'
import { MinutesPreview } from './MinutesPreview.tsx'
import { Missing } from './Missing.tsx'
import { Notes } from './Notes.tsx'
import { Papers } from './Papers.tsx'
import { Remarks } from './Remarks.tsx'
import { Signatures } from './Signatures.tsx'
import { StateSteps } from './StateSteps.tsx'
import { MinutesContext } from './useMinutes.ts'

/**
 * From a session's record to its final minutes: what is missing, the head, absences, notes, signatures; the paper
 * beside.
 */
export default function MinutesScreen() {
  const code = useSessionCode()
  const recorded = useRecorded(code)
  return (
    <SessionFrame stage="minutes">
      {recorded.error ? <ProblemNote cause={recorded.error} onRetry={recorded.retry} /> : null}
      {recorded.session === undefined ? null : <Work recorded={recorded} session={recorded.session} />}
    </SessionFrame>
  )
}

function Work({ recorded, session }: { recorded: ReturnType<typeof useRecorded>; session: Session }) {
  const { act: perform, refusal, dismiss } = recorded
  const state = minutesOf(session)?.state ?? 'draft'
  const isFixed = state === 'signed' || state === 'locked'
  const minutes = useMemo(
    () => ({
      session,
      state,
      isFixed,
      act: (name: ActCall['name'], input: ActCall['input']) => perform({ name, input } as ActCall),
    }),
    [session, state, isFixed, perform],
  )
  return (
    <MinutesContext value={minutes}>
      {refusal === undefined ? null : <ProblemNote cause={refusal} onRetry={dismiss} retry="بستن" />}
      <div className={styles['columns']}>
        <div className={styles['parts']}>
          <StateSteps />
          {state === 'locked' ? null : <Missing />}
          {state === 'draft' ? null : <Remarks />}
          {isFixed ? <Signatures /> : null}
          <Head />
          <Absences />
          <Notes />
          <Papers />
        </div>
        <MinutesPreview />
      </div>
    </MinutesContext>
  )
}
