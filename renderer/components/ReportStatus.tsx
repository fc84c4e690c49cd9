import { reportStatusChoices } from '../../shared/records/report.ts'
import { Pill, type Tone } from './Pill.tsx'

type Status = keyof typeof reportStatusChoices

const looks: Record<Status, { sign: string; tone: Tone }> = {
  draft: { sign: '○', tone: 'plain' },
  submitted: { sign: '◐', tone: 'warn' },
  returned: { sign: '↩', tone: 'bad' },
  accepted: { sign: '✓', tone: 'good' },
}

const isStatus = (value: unknown): value is Status => typeof value === 'string' && Object.hasOwn(looks, value)

interface ReportStatusProps {
  status: unknown
  /** The word is only for listeners. */
  hideWord?: boolean
}

/** Where a report is, by shape, word and colour. */
export function ReportStatus({ status, hideWord = false }: ReportStatusProps) {
  if (!isStatus(status)) return null
  return (
    <Pill tone={looks[status].tone}>
      <span aria-hidden>{looks[status].sign}</span>
      <span className={hideWord ? 'visually-hidden' : ''}>{reportStatusChoices[status]}</span>
    </Pill>
  )
}
