import { useMemo } from 'react'
import { chairView } from '../../../shared/hall/chairView.ts'
import type { Session } from '../../../shared/session/session.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { useRecorded } from '../record/useRecorded.ts'
import { AttendancePart } from './AttendancePart.tsx'
import styles from './Chair.module.css'
import { ChairHeader } from './ChairHeader.tsx'
import { FloorPart } from './FloorPart.tsx'
import { ItemPart } from './ItemPart.tsx'
import { NoticesPart } from './NoticesPart.tsx'
import { ChairContext } from './useChair.ts'
import { VotePart } from './VotePart.tsx'

/** The presiding member's own window: where the session is, who speaks and is next, what is voted on. */
export default function ChairScreen() {
  const recorded = useRecorded(useSessionCode())
  if (recorded.error)
    return (
      <div className={styles['instead']}>
        <ProblemNote cause={recorded.error} onRetry={recorded.retry} />
        <ButtonLink href="/">رفتن به آغاز</ButtonLink>
      </div>
    )
  return recorded.session === undefined ? null : <Presiding {...recorded} record={recorded.session} />
}

type PresidingProps = Pick<ReturnType<typeof useRecorded>, 'clock' | 'act' | 'refusal' | 'dismiss'> & {
  record: Session
}

function Presiding({ record, clock, act, refusal, dismiss }: PresidingProps) {
  const chair = useMemo(() => ({ record, view: chairView(record), clock, act }), [record, clock, act])
  return (
    <ChairContext value={chair}>
      <div className={styles['chair']}>
        <ChairHeader />
        {refusal === undefined ? null : <ProblemNote cause={refusal} onRetry={dismiss} retry="بستن" />}
        <div className={styles['columns']}>
          <div className={styles['column']}>
            <ItemPart />
            <FloorPart />
          </div>
          <div className={styles['column']}>
            <AttendancePart />
            <VotePart />
            <NoticesPart />
          </div>
        </div>
      </div>
    </ChairContext>
  )
}
