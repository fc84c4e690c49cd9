import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { quorumOf } from '../../shared/domain/quorum.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { formatTime } from '../../shared/persian/formatTime.ts'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import type { Row } from '../../shared/records/index.ts'
import { opennessChoices } from '../../shared/records/openness.ts'
import { sessionKindChoices } from '../../shared/records/session.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { orpc } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { Empty } from '../components/Empty.tsx'
import { lazyComponent } from '../components/lazyComponent.tsx'
import { withFigures } from '../components/withFigures.tsx'
import { GiveBundle } from './GiveBundle.tsx'
import styles from './SessionFrame.module.css'
import { stages } from './stages.ts'
import { useRecords, useSession } from './useSession.ts'

const SessionDetails = lazyComponent(() => import('./SessionDetails.tsx').then(module => module.default))

/** A session's workspace: what it is, its stages as a rail, and the stage at hand. */
export function SessionFrame({
  stage,
  actions,
  children,
}: {
  stage: string
  actions?: ReactNode
  children: ReactNode
}) {
  const { data: sessions = [], isPending } = useQuery(orpc.sessions.list.queryOptions())
  const [isEditing, setEditing] = useState(false)
  const session = useSession()
  const [council] = useRecords('council')
  const members = council ? [membersOf(council)] : []
  if (isPending) return null
  if (!session)
    return (
      <Empty title="این جلسه در پایگاه داده نیست">شاید حذف شده باشد؛ از فهرست کنار صفحه جلسهٔ دیگری را باز کنید.</Empty>
    )
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <div className={styles['top']}>
          <div>
            <h1>{toPersianDigits(`جلسهٔ ${session.numberInTerm} شورای اسلامی شهر`)}</h1>
            <p className={styles['about']}>
              {withFigures([about(session), ...members].join(' · '))}
              <Button look="quiet" icon aria-label="مشخصات جلسه" onPress={() => setEditing(true)}>
                <Pencil size={15} />
              </Button>
              <GiveBundle session={session.code} />
            </p>
          </div>
          <div className={styles['actions']}>{actions}</div>
        </div>
        <nav aria-label="مرحله‌های جلسه">
          <ol className={styles['rail']}>
            {stages.map(({ path, title, State }, index) => (
              <li key={path}>
                <Link
                  href={`/session/${session.code}/${path}`}
                  className={`${styles['stage']} ${path === stage ? styles['here'] : ''}`}
                  aria-current={path === stage ? 'step' : undefined}
                >
                  <i aria-hidden>{toPersianDigits(String(index + 1))}</i>
                  <span>
                    {title}
                    <small>
                      <State />
                    </small>
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      <div className={styles['work']}>{children}</div>
      {isEditing ? (
        <SessionDetails
          session={session}
          others={sessions.filter(one => one !== session)}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </div>
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
