import { ChevronDown, Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { quorumOf } from '../../shared/domain/quorum.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { formatTime } from '../../shared/persian/formatTime.ts'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import type { Row } from '../../shared/records/index.ts'
import { opennessChoices } from '../../shared/records/openness.ts'
import { sessionKindChoices } from '../../shared/records/session.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { Button } from '../components/Button.tsx'
import { ClosedMark } from '../components/ClosedMark.tsx'
import { lazyComponent } from '../components/lazyComponent.tsx'
import { withFigures } from '../components/withFigures.tsx'
import { changeDesk, useDesk } from '../state/desk.ts'
import { GiveBundle } from './GiveBundle.tsx'
import styles from './SessionFrame.module.css'
import { useRecords } from './useSession.ts'

const SessionDetails = lazyComponent(() => import('./SessionDetails.tsx').then(module => module.default))

interface SessionNameProps {
  session: Row<'session'>
  others: readonly Row<'session'>[]
  /** Beside it in the same row. */
  children: ReactNode
}

/** Which session it is, on one line as far as there is room; the whole of it unfolds below. */
export function SessionName({ session, others, children }: SessionNameProps) {
  const [isEditing, setEditing] = useState(false)
  const { showsSession } = useDesk()
  const [council] = useRecords('council')
  const said = [about(session), ...(council ? [membersOf(council)] : [])].join(' · ')
  return (
    <>
      <div className={styles['row']}>
        <h1>
          {toPersianDigits(`جلسهٔ ${session.numberInTerm}`)}
          <span className="visually-hidden"> {withFigures(String(council?.['name'] ?? 'شورای اسلامی شهر'))}</span>
        </h1>
        {session.openness === 'closed' ? <ClosedMark /> : null}
        {showsSession ? null : (
          <p className={styles['brief']} title={said}>
            {withFigures(said)}
          </p>
        )}
        <div className={styles['actions']}>
          <Button
            look="quiet"
            icon
            aria-label="جزئیات جلسه"
            aria-expanded={showsSession}
            onPress={() => changeDesk({ showsSession: !showsSession })}
          >
            <ChevronDown size={16} className={showsSession ? (styles['unfolded'] ?? '') : ''} />
          </Button>
          <Button look="quiet" icon aria-label="مشخصات جلسه" onPress={() => setEditing(true)}>
            <Pencil size={15} />
          </Button>
          <GiveBundle session={session.code} />
        </div>
        {children}
      </div>
      {showsSession ? <p className={styles['about']}>{withFigures(said)}</p> : null}
      {isEditing ? <SessionDetails session={session} others={others} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

/** «۱۳ عضو، حد نصاب ۹». */
function membersOf({ seats, quorum }: JsonRow): string {
  const least = quorumOf({ seats: Number(seats), quorum: typeof quorum === 'number' ? quorum : null })
  return toPersianDigits(`${seats} عضو، حد نصاب ${least}`)
}

function about({ date, time, openness, kind, place }: Row<'session'>): string {
  const day = `${formatJalaliDate(date, 'weekday')}، ساعت ${formatTime(time)}`
  return [day, place, opennessChoices[openness], sessionKindChoices[kind]].join(' · ')
}
