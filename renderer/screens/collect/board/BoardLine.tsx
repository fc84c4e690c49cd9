import { CalendarClock, Mail } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { awaitedRows, type BoardRow, type CameFrom, type KindCount } from '../../../../shared/domain/reportBoard.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../../shared/persian/jalali.ts'
import { parsePeriod } from '../../../../shared/quantities/period.ts'
import { tables } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { instantText } from '../../../components/instantText.ts'
import { Pill } from '../../../components/Pill.tsx'
import { ReportStatus } from '../../../components/ReportStatus.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { GiveTemplate } from '../../report/GiveTemplate.tsx'
import styles from './Board.module.css'
import { ReportDue } from './ReportDue.tsx'

interface BoardLineProps {
  session: string
  row: BoardRow
  onRemind: () => void
}

/** Files told in a line; the others are counted. */
const mostFiles = 2

/** One department: where its report is, what came and what is missing, and by when. */
export function BoardLine({ session, row, onRemind }: BoardLineProps) {
  const { department, reports, came, missing, from, isLate } = row
  const [isDueOpen, setDueOpen] = useState(false)
  const [report] = reports
  const isReminded = awaitedRows([row]).length > 0 || missing.length > 0
  return (
    <li className={styles['line']} data-late={isLate || undefined}>
      <div className={styles['named']}>
        {reports.length === 0 ? (
          <span className={styles['name']}>
            <b>{withFigures(department.name)}</b>
            <span>
              <Pill>
                <span aria-hidden>–</span> آغاز نشده
              </Pill>
              <small>{expected[row.expectedBy]}</small>
            </span>
          </span>
        ) : (
          reports.map(({ code, period, status }) => (
            <Link key={code} className={styles['name']} href={`/session/${session}/collect/${code}`}>
              <b>{withFigures(department.name)}</b>
              <span>
                <ReportStatus status={status} />
                <small>{parsePeriod(period).label}</small>
              </span>
            </Link>
          ))
        )}
      </div>
      <div className={styles['facts']}>
        {came.length === 0 ? null : (
          <p>
            <b>رسیده:</b> {countsText(came)}
          </p>
        )}
        {missing.length === 0 ? null : (
          <p className={styles['missing']}>
            <b>
              <span aria-hidden>◇ </span>نرسیده:
            </b>{' '}
            {missing.map(({ kind }) => tables[kind].plural).join('، ')}
          </p>
        )}
        {from.length === 0 ? null : <p className={styles['soft']}>{withFigures(filesText(from))}</p>}
      </div>
      <div className={styles['when']}>
        {isLate ? (
          <Pill tone="bad">
            <span aria-hidden>■</span> {toPersianDigits(`${-(row.daysLeft ?? 0)} روز دیرکرد`)}
          </Pill>
        ) : null}
        <small>{dueText(row)}</small>
      </div>
      <div className={styles['acts']}>
        <GiveTemplate department={department.code} name={department.name} />
        {report === undefined ? null : (
          <Button look="quiet" icon aria-label={`مهلت «${department.name}»`} onPress={() => setDueOpen(true)}>
            <CalendarClock size={16} />
          </Button>
        )}
        {isReminded ? (
          <Button look="quiet" icon aria-label={`متن یادآوری به «${department.name}»`} onPress={onRemind}>
            <Mail size={16} />
          </Button>
        ) : null}
      </div>
      {isDueOpen ? (
        <ReportDue department={department.name} reports={reports} onClose={() => setDueOpen(false)} />
      ) : null}
    </li>
  )
}

const expected: Readonly<Record<BoardRow['expectedBy'], string>> = {
  report: '',
  agenda: 'در دستور جلسه است',
  sessionBefore: 'در جلسهٔ پیش گزارش داد',
}

const countsText = (counts: readonly KindCount[]) =>
  counts.map(({ kind, count }) => `${tables[kind].plural} ${toPersianDigits(String(count))}`).join('، ')

/** «از عملکرد.xlsx (۱۸ دی، ۱۰:۴۲) و ۳ پروندهٔ دیگر» */
function filesText(from: readonly CameFrom[]): string {
  const named = from.slice(0, mostFiles).map(({ file, at }) => {
    const name = file === null ? 'نوشته در برنامه' : `از ${file}`
    return `${name} (${instantText(at)})`
  })
  const more = from.length > mostFiles ? toPersianDigits(` و ${from.length - mostFiles} پروندهٔ دیگر`) : ''
  return named.join('، ') + more
}

function dueText({ due, daysLeft, isLate, state }: BoardRow): string {
  if (due === null || daysLeft === null) return ''
  const day = `مهلت ${formatJalaliDate(due, 'long')}`
  if (isLate || state === 'submitted' || state === 'accepted') return day
  if (daysLeft === 0) return `${day}، امروز`
  return daysLeft < 0 ? day : toPersianDigits(`${day}، ${daysLeft} روز مانده`)
}
