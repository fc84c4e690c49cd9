import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { lazyComponent } from '../../components/lazyComponent.tsx'
import { todayInTehran } from '../../components/today.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { sessionTitle } from '../../session/sessionTitle.ts'
import { SessionGlance } from './SessionGlance.tsx'
import styles from './Start.module.css'

// Not needed for the first look.
const ImportBundle = lazyComponent(() => import('./ImportBundle.tsx').then(module => module.ImportBundle))
const SessionCalendar = lazyComponent(() => import('./SessionCalendar.tsx').then(module => module.SessionCalendar))
const SampleCard = lazyComponent(() => import('./SampleCard.tsx').then(module => module.SampleCard))
const FirstGuide = lazyComponent(() => import('./FirstGuide.tsx').then(module => module.FirstGuide))
const SetupSteps = lazyComponent(() => import('./SetupSteps.tsx').then(module => module.SetupSteps))
const NewSession = lazyComponent(() => import('./NewSession.tsx').then(module => module.NewSession))

interface HomeProps {
  council: JsonRow
  terms: readonly JsonRow[]
  /** Newest first. */
  sessions: readonly Row<'session'>[]
}

/** The council's home: the session at hand and how far it is, those before it, and the way to the next. */
export function Home({ council, terms, sessions }: HomeProps) {
  const [isNew, setNew] = useState(false)
  const departments = useQuery(orpc.records.list.queryOptions({ input: { kind: 'department' } }))
  const isWithoutDepartments = departments.data?.length === 0
  const today = todayInTehran()
  const coming = sessions.findLast(({ date }) => date >= today)
  const current = coming ?? sessions[0]
  const others = sessions.filter(session => session !== current).slice(0, 8)
  return (
    <div className={styles['home']}>
      <header className={styles['homeHead']}>
        <div>
          <h1>{withFigures(String(council['name']))}</h1>
          <p className={styles['soft']}>
            {sessions.length === 0 ? '' : toPersianDigits(`${sessions.length} جلسه در این پایگاه داده · `)}
            {toPersianDigits(`${council['seats']} عضو`)}
          </p>
        </div>
        {current === undefined ? null : (
          <Button look="primary" onPress={() => setNew(true)}>
            <Plus size={16} aria-hidden />
            جلسهٔ جدید
          </Button>
        )}
      </header>
      {current === undefined || isWithoutDepartments ? (
        <SetupSteps onNewSession={current === undefined ? () => setNew(true) : undefined} />
      ) : null}
      {current !== undefined && sessions.length === 1 && !current.sample ? <FirstGuide session={current.code} /> : null}
      {current === undefined ? null : <SessionGlance session={current} isComing={current === coming} />}
      <div className={styles['columns']}>
        {current === undefined ? null : (
          <section className={styles['card']}>
            <h2>جلسه‌های دیگر</h2>
            {others.length === 0 ? <p className={styles['soft']}>هنوز جلسهٔ دیگری نیست.</p> : null}
            <ul className={styles['list']}>
              {others.map(session => (
                <li key={session.code}>
                  <Link href={`/session/${session.code}`}>{withFigures(sessionTitle(session))}</Link>
                  <span className={styles['soft']}>{formatJalaliDate(session.date, 'long')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {current === undefined ? null : <SessionCalendar sessions={sessions} from={current.date} />}
        {sessions.some(({ sample }) => sample) ? <SampleCard /> : null}
        <section className={styles['card']}>
          <h2>بارگذاری بستهٔ جلسه</h2>
          <ImportBundle />
        </section>
      </div>
      {isNew ? <NewSession terms={terms} sessions={sessions} onClose={() => setNew(false)} /> : null}
    </div>
  )
}
