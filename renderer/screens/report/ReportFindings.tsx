import { useQuery } from '@tanstack/react-query'
import { MessageSquare } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import type { Mend } from '../../../shared/checks/mend/mend.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { FoldButton } from '../../components/FoldButton.tsx'
import { findingPlace } from '../../components/findingPlace.ts'
import { MendAllButton, MendDialog } from '../../components/mend/MendAll.tsx'
import { MendOffer } from '../../components/mend/MendOffer.tsx'
import { useMend } from '../../components/mend/useMend.ts'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { SeverityMark } from '../../components/SeverityMark.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { toggleFolded, useDesk } from '../../state/desk.ts'
import { causes } from '../check/causes.ts'
import styles from './ReportFindings.module.css'

interface ReportFindingsProps {
  report: string
  department: JsonRow[string] | undefined
  /** Leads to a paragraph of the text, counted from 1. */
  onShow: (paragraph: number) => void
  /** Makes mends of the text that is open, where it is typed. */
  onMend: (mends: readonly Mend[]) => void
  /** What else is said of the report. */
  children: ReactNode
}

/**
 * What the rules find in the report and in its department's records, each with the way to it. Not drawn again for every
 * letter of the text beside it.
 */
export const ReportFindings = memo(function ReportFindings({
  report,
  department,
  onShow,
  onMend,
  children,
}: ReportFindingsProps) {
  const session = useSessionCode()
  const { data, error, refetch } = useQuery(orpc.checks.run.queryOptions({ input: { session } }))
  const own = (data?.findings ?? []).filter(
    finding => finding.accepted === null && finding.department?.code === department,
  )
  const { folded } = useDesk()
  const mending = useMend()
  const [mended, setMended] = useState<readonly CheckedFinding[]>([])
  const mendAll = (chosen: readonly CheckedFinding[]): void => {
    const [ofText, ofRecords] = [true, false].map(is =>
      chosen.flatMap(one => (one.mend !== undefined && isOfText(one, report) === is ? [one.mend] : [])),
    )
    if (ofText !== undefined && ofText.length > 0) onMend(ofText)
    if (ofRecords !== undefined && ofRecords.length > 0) mending.mutate(ofRecords)
  }
  const count = own.length > 0 ? <small>{toPersianDigits(String(own.length))}</small> : null
  const fold = (
    <FoldButton label="موارد گزارش" edge="left" isFolded={folded.findings} onToggle={() => toggleFolded('findings')} />
  )
  if (folded.findings)
    return (
      <aside className={`${styles['findings']} ${styles['rail']}`} aria-label="موارد این گزارش">
        <header>{fold}</header>
        {count}
        {[...new Set(own.map(({ severity }) => severity))].map(severity => (
          <SeverityMark key={severity} severity={severity} />
        ))}
        <OpenComments report={report} />
      </aside>
    )
  return (
    <aside className={styles['findings']} aria-label="موارد این گزارش">
      <header>
        {fold}
        <h2>
          موارد این گزارش
          {count}
        </h2>
      </header>
      {error ? <ProblemNote cause={error} onRetry={() => void refetch()} /> : null}
      {data !== undefined && own.length === 0 ? (
        <p className={styles['soft']}>موردی نیست؛ رقم‌ها با داده‌ها می‌خوانند.</p>
      ) : null}
      <ul>
        {causes(own).map(alike => {
          const [{ rule, severity, title } = { rule: '', severity: 'info' as const, title: '' }] = alike
          return (
            <li key={rule}>
              <h3>
                <SeverityMark severity={severity} />
                {title}
                {alike.length > 1 ? <small>{toPersianDigits(String(alike.length))}</small> : null}
              </h3>
              <MendAllButton findings={alike} onOpen={setMended} />
              {alike.map(finding => (
                <ReportFinding
                  key={finding.id}
                  finding={finding}
                  report={report}
                  isPending={mending.variables?.[0] === finding.mend && mending.isPending}
                  onMend={() => mendAll([finding])}
                  onShow={onShow}
                />
              ))}
            </li>
          )
        })}
      </ul>
      {own.length > 0 ? <Link href={`/session/${session}/check`}>بررسی و پذیرش با دلیل</Link> : null}
      {children}
      {mended.length > 0 ? <MendDialog findings={mended} onMend={mendAll} onClose={() => setMended([])} /> : null}
    </aside>
  )
})

/** Whether a finding is about the text that is open beside it. */
function isOfText({ where }: CheckedFinding, report: string): boolean {
  return where.kind === 'report' && where.key === report && where.field === 'narrative'
}

interface ReportFindingProps {
  finding: CheckedFinding
  report: string
  isPending: boolean
  onMend: () => void
  onShow: (paragraph: number) => void
}

function ReportFinding({ finding, report, isPending, onMend, onShow }: ReportFindingProps) {
  const session = useSessionCode()
  const { message, place, where, mend } = finding
  return (
    <div className={styles['one']}>
      <p>{withFigures(message)}</p>
      <p className={styles['soft']}>{withFigures(place)}</p>
      {mend === undefined ? null : <MendOffer mend={mend} isPending={isPending} onMend={onMend} />}
      {where.kind === 'report' && where.key === report ? (
        <ShowInText paragraph={where.paragraph} onShow={onShow} />
      ) : (
        <Link href={findingPlace(finding, session)}>مشاهدهٔ مورد</Link>
      )}
    </div>
  )
}

/** That something is still being said of the report, where the words themselves are folded away. */
function OpenComments({ report }: { report: string }) {
  const { data } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'reportComment', where: { report } } }))
  const open = (data ?? []).filter(({ resolved }) => resolved !== true).length
  if (open === 0) return null
  const name = toPersianDigits(`${open} یادداشت باز`)
  return (
    <span className={styles['openComments']} title={name}>
      <MessageSquare size={16} aria-hidden />
      <small aria-hidden>{toPersianDigits(String(open))}</small>
      <span className="visually-hidden">{name}</span>
    </span>
  )
}

function ShowInText({ paragraph, onShow }: { paragraph: number | undefined; onShow: (paragraph: number) => void }) {
  if (paragraph === undefined) return null
  return (
    <Button look="quiet" onPress={() => onShow(paragraph)}>
      نشان دادن در متن
    </Button>
  )
}
