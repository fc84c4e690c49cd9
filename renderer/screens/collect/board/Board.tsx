import { MailWarning, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { awaitedRows, type BoardRow } from '../../../../shared/domain/reportBoard.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { Empty } from '../../../components/Empty.tsx'
import { useSessionCode } from '../../../session/useSession.ts'
import { AddReport } from '../AddReport.tsx'
import styles from './Board.module.css'
import { BoardLine } from './BoardLine.tsx'
import { ReminderDialog } from './ReminderDialog.tsx'
import { SessionDue } from './SessionDue.tsx'
import { boardHeading } from './ToBoard.tsx'
import { useBoard } from './useBoard.ts'

/** Fewer departments are seen at a glance. */
const fewest = 7

const parts = {
  all: { label: 'همه', has: () => true },
  awaited: { label: 'نرسیده', has: (row: BoardRow) => awaitedRows([row]).length > 0 },
  late: { label: 'دیرکرد', has: (row: BoardRow) => row.isLate },
} as const
type Part = keyof typeof parts

/** Who has sent what to the session and who has not, by when it is due, and the words that remind of it. */
export function Board({ upload, received }: { upload: ReactNode; received: ReactNode }) {
  const session = useSessionCode()
  const data = useBoard()
  const [part, setPart] = useState<Part>('all')
  const [isAdding, setAdding] = useState(false)
  const [reminded, setReminded] = useState<readonly BoardRow[] | null>(null)
  const rows = data?.rows ?? []
  const awaited = awaitedRows(rows)
  const late = rows.filter(({ isLate }) => isLate)
  const shown = rows.filter(parts[part].has)
  const addressed = late.length > 0 ? late : awaited
  return (
    <nav className={styles['board']} aria-label="گزارش‌های واحدها">
      <header className={styles['head']}>
        <h2 id={boardHeading} tabIndex={-1}>
          گزارش واحدها
        </h2>
        <p className={styles['soft']}>{data === undefined ? '' : summary(rows, awaited, late)}</p>
        {upload}
        <Button look="quiet" onPress={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          افزودن گزارش
        </Button>
      </header>
      {data === undefined ? null : (
        <div className={styles['due']}>
          <SessionDue due={data.due} proposed={data.proposed} />
          {addressed.length > 0 ? (
            <Button onPress={() => setReminded(addressed)}>
              <MailWarning size={16} aria-hidden />
              {toPersianDigits(`متن یادآوری برای ${addressed.length} واحد`)}
            </Button>
          ) : null}
        </div>
      )}
      {received}
      {rows.length >= fewest ? (
        <fieldset className={styles['parts']}>
          <legend className="visually-hidden">کدام واحدها</legend>
          {(Object.keys(parts) as Part[]).map(one => (
            <button key={one} type="button" aria-pressed={one === part} onClick={() => setPart(one)}>
              {parts[one].label} {toPersianDigits(String(rows.filter(parts[one].has).length))}
            </button>
          ))}
        </fieldset>
      ) : null}
      {data !== undefined && rows.length === 0 ? (
        <Empty title="هنوز گزارشی برای این جلسه نیست">
          گزارش هر واحد را بیفزایید یا پرونده‌هایی را که فرستاده‌اند اینجا رها کنید.
        </Empty>
      ) : null}
      <ul className={styles['lines']}>
        {shown.map(row => (
          <BoardLine key={row.department.code} session={session} row={row} onRemind={() => setReminded([row])} />
        ))}
      </ul>
      {isAdding ? <AddReport onClose={() => setAdding(false)} /> : null}
      {reminded === null ? null : <ReminderDialog rows={reminded} onClose={() => setReminded(null)} />}
    </nav>
  )
}

function summary(rows: readonly BoardRow[], awaited: readonly BoardRow[], late: readonly BoardRow[]): string {
  if (rows.length === 0) return ''
  const sent = `${rows.length - awaited.length} از ${rows.length} واحد فرستاده‌اند`
  return toPersianDigits(late.length === 0 ? sent : `${sent} · ${late.length} دیرکرد`)
}
