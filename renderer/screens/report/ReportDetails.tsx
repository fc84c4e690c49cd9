import { isoToJalali } from '../../../shared/persian/jalali.ts'
import { parsePeriod, reportedPeriods } from '../../../shared/quantities/period.ts'
import { opennessChoices } from '../../../shared/records/openness.ts'
import { Choice } from '../../components/Choice.tsx'
import { DayField } from '../../components/DayField.tsx'
import { Field } from '../../components/Field.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { PeriodChoice } from '../../session/PeriodChoice.tsx'
import { useSession, useSessionCode, useSessionReports } from '../../session/useSession.ts'
import type { OpenReport } from './draft/useReport.ts'
import styles from './Report.module.css'

const openness = Object.entries(opennessChoices).map(([value, label]) => ({ value, label }))

/** The letter it came with, its period, its place in the agenda, and whether it is open. */
export function ReportDetails({ report: { row, edit, isLocked } }: { report: OpenReport }) {
  const session = useSession()
  const { agenda } = useSessionReports(useSessionCode())
  const period = String(row['period'])
  const year = session === undefined ? parsePeriod(period).year : isoToJalali(session.date).year
  const periods = [year, year - 1].flatMap(reportedPeriods)
  return (
    <details className={styles['details']}>
      <summary>
        مشخصات گزارش
        <small>
          {parsePeriod(period).label}
          {row['letterNumber'] === null ? '' : withFigures(` · نامهٔ ${String(row['letterNumber'])}`)}
          {row['openness'] === 'closed' ? ' · غیرعلنی' : ''}
        </small>
      </summary>
      <div className={styles['fields']} inert={isLocked}>
        <Field
          label="شمارهٔ نامه"
          value={String(row['letterNumber'] ?? '')}
          onChange={text => edit({ letterNumber: text.trim() === '' ? null : text })}
        />
        <DayField
          label="تاریخ نامه"
          value={typeof row['letterDate'] === 'string' ? row['letterDate'] : null}
          onChange={letterDate => edit({ letterDate })}
          optional
        />
        <PeriodChoice label="دورهٔ گزارش" value={period} likely={periods} onChange={code => edit({ period: code })} />
        <Choice
          label="دستور جلسه"
          value={String(row['agendaItem'])}
          options={agenda.map(item => ({ value: String(item['code']), label: String(item['title']) }))}
          onChange={agendaItem => edit({ agendaItem })}
        />
        <Choice
          label="علنی یا غیرعلنی"
          value={String(row['openness'])}
          options={openness}
          onChange={value => edit({ openness: value })}
        />
      </div>
    </details>
  )
}
