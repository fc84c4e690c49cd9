import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CheckedFinding, type Severity, severityChoices } from '../../../shared/checks/finding.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { Empty } from '../../components/Empty.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import styles from './CheckScreen.module.css'
import { FindingCard } from './FindingCard.tsx'
import { SeverityFilter } from './SeverityFilter.tsx'

/** What the checks found, under whose business it is; each finding leads to the row or sentence it is about. */
export default function CheckScreen() {
  const session = useSessionCode()
  const { data, error, isPending, refetch } = useQuery(orpc.checks.run.queryOptions({ input: { session } }))
  const [shown, setShown] = useState<Severity | 'all' | 'accepted'>('all')
  const [accepting, setAccepting] = useState<CheckedFinding>()
  const findings = data?.findings ?? []
  const open = findings.filter(({ accepted }) => accepted === null)
  const listed = findings.filter(finding =>
    shown === 'accepted'
      ? finding.accepted !== null
      : finding.accepted === null && (shown === 'all' || finding.severity === shown),
  )
  return (
    <SessionFrame stage="check">
      {error ? <ProblemNote cause={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <p className={styles['waiting']}>در حال بررسی…</p> : null}
      {data ? (
        <>
          <SeverityFilter
            value={shown}
            onChange={setShown}
            counts={{
              all: open.length,
              error: countOf(open, 'error'),
              warning: countOf(open, 'warning'),
              info: countOf(open, 'info'),
              accepted: findings.length - open.length,
            }}
          />
          {listed.length === 0 ? <Nothing shown={shown} /> : null}
          {groups(listed).map(([name, own]) => (
            <section key={name} className={styles['group']} aria-label={name}>
              <h2>
                {withFigures(name)} <small>{toPersianDigits(`${own.length} مورد`)}</small>
              </h2>
              <ul>
                {own.map(finding => (
                  <FindingCard key={finding.id} finding={finding} onAccept={() => setAccepting(finding)} />
                ))}
              </ul>
            </section>
          ))}
        </>
      ) : null}
      {accepting ? <AcceptDialog finding={accepting} onClose={() => setAccepting(undefined)} /> : null}
    </SessionFrame>
  )
}

function Nothing({ shown }: { shown: Severity | 'all' | 'accepted' }) {
  if (shown === 'accepted') return <Empty title="هنوز موردی پذیرفته نشده است" />
  if (shown === 'all')
    return <Empty title="موردی نیست">رقم‌ها، جمع‌ها و جمله‌های این جلسه با هم می‌خوانند؛ می‌توانید سند را تهیه کنید.</Empty>
  return <Empty title={`موردی از گونهٔ «${severityChoices[shown]}» نیست`} />
}

function groups(findings: readonly CheckedFinding[]): [string, CheckedFinding[]][] {
  return [...Map.groupBy(findings, ({ department }) => department?.name ?? 'دبیرخانه')]
}

function countOf(findings: readonly CheckedFinding[], severity: Severity): number {
  return findings.filter(finding => finding.severity === severity).length
}
