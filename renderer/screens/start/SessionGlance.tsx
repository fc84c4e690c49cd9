import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatTime } from '../../../shared/persian/formatTime.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import type { Row } from '../../../shared/records/index.ts'
import { opennessChoices } from '../../../shared/records/openness.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { orpc } from '../../api/api.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { ReportStatus } from '../../components/ReportStatus.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { stages } from '../../session/stages.ts'
import { useRecords, useSessionReports } from '../../session/useSession.ts'
import styles from './Start.module.css'

/** One session and how far its work is. */
export function SessionGlance({ session, isComing }: { session: Row<'session'>; isComing: boolean }) {
  const { agenda, reports, isRead } = useSessionReports(session.code)
  const departments = new Map(useRecords('department').map(row => [row['code'], String(row['name'])]))
  const minutes = agenda.reduce((sum, item) => sum + Number(item['minutes'] ?? 0), 0)
  const home = `/session/${session.code}`
  return (
    <section className={`${styles['card']} ${styles['glance']}`} aria-label={isComing ? 'جلسهٔ پیش رو' : 'آخرین جلسه'}>
      <div className={styles['glanceHead']}>
        <div>
          <p className={styles['eyebrow']}>{isComing ? 'جلسهٔ پیش رو' : 'آخرین جلسه'}</p>
          <h2 className={styles['big']}>{toPersianDigits(`جلسهٔ ${session.numberInTerm}`)}</h2>
          <p className={styles['soft']}>
            {formatJalaliDate(session.date, 'weekday')}، ساعت {formatTime(session.time)} · {withFigures(session.place)}{' '}
            · {opennessChoices[session.openness]}
          </p>
        </div>
        <ButtonLink href={home}>ادامهٔ کار</ButtonLink>
      </div>
      <dl className={styles['facts']}>
        <Figure
          name="دستور جلسه"
          value={agenda.length === 0 ? 'خالی' : `${agenda.length} مورد`}
          note={minutes > 0 ? `${minutes} دقیقه` : undefined}
        />
        <Figure
          name="گزارش‌ها"
          value={
            reports.length === 0
              ? 'هیچ'
              : `${reports.filter(({ status }) => status === 'accepted').length} از ${reports.length}`
          }
          note={reports.length === 0 ? undefined : 'پذیرفته'}
        />
        <FindingsFigure session={session.code} isDue={isRead} />
      </dl>
      <ul className={styles['reports']}>
        {reports.map(report => (
          <li key={String(report['code'])}>
            <Link href={`${home}/collect/${report['code']}`}>
              {withFigures(departments.get(report['department'] ?? '') ?? '…')}
            </Link>
            <ReportStatus status={report['status']} />
          </li>
        ))}
      </ul>
      {isRead ? <p className={styles['next']}>گام بعد: {nextStep(agenda.length, reports)}</p> : null}
      <nav className={styles['stages']} aria-label="مرحله‌های این جلسه">
        {stages.map(({ path, title }) => (
          <Link key={path} href={`${home}/${path}`}>
            {title}
          </Link>
        ))}
      </nav>
    </section>
  )
}

/** @param isDue what is quicker to read than a check of everything has been read */
function FindingsFigure({ session, isDue }: { session: string; isDue: boolean }) {
  const { data } = useQuery({ ...orpc.checks.run.queryOptions({ input: { session } }), enabled: isDue })
  const open = (data?.findings ?? []).filter(({ accepted }) => accepted === null)
  const errors = open.filter(({ severity }) => severity === 'error').length
  return (
    <Figure
      name="موارد"
      value={data === undefined ? '…' : open.length === 0 ? 'هیچ' : String(open.length)}
      note={errors > 0 ? `${errors} خطا` : undefined}
    />
  )
}

function Figure({ name, value, note }: { name: string; value: string; note: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {toPersianDigits(value)} {typeof note === 'string' ? <small>{toPersianDigits(note)}</small> : null}
      </dd>
    </div>
  )
}

/** What the session needs next, in the order of the work. */
function nextStep(items: number, reports: readonly JsonRow[]): string {
  if (items === 0) return 'دستور جلسه را بنویسید یا فهرستش را بچسبانید.'
  if (reports.length === 0) return 'گزارش واحدها را بیفزایید یا پرونده‌هایشان را بارگذاری کنید.'
  const awaited = reports.filter(({ status }) => status !== 'accepted').length
  if (awaited > 0) return toPersianDigits(`${awaited} گزارش هنوز پذیرفته نشده است؛ آن‌ها را بررسی کنید.`)
  return 'سند جلسه و دعوت‌نامه را تهیه کنید.'
}
