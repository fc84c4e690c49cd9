import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CheckedFinding, type Severity, severityChoices } from '../../../shared/checks/finding.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { Empty } from '../../components/Empty.tsx'
import { MendDialog, mendedTogether } from '../../components/mend/MendAll.tsx'
import { useMend } from '../../components/mend/useMend.ts'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { CauseCard } from './CauseCard.tsx'
import styles from './CheckScreen.module.css'
import { causes } from './causes.ts'
import { FindingCard } from './FindingCard.tsx'
import { ReviewKeys } from './ReviewKeys.tsx'
import { SeverityFilter } from './SeverityFilter.tsx'
import { useReviewKeys } from './useReviewKeys.ts'

/** What the checks found, by whose business it is and by cause; each leads to the row or sentence it is about. */
export default function CheckScreen() {
  const session = useSessionCode()
  const { data, error, isPending, refetch } = useQuery(orpc.checks.run.queryOptions({ input: { session } }))
  const [shown, setShown] = useState<Severity | 'all' | 'accepted'>('all')
  const [accepting, setAccepting] = useState<readonly CheckedFinding[]>([])
  const [mended, setMended] = useState<readonly CheckedFinding[]>([])
  const findings = data?.findings ?? []
  const open = findings.filter(({ accepted }) => accepted === null)
  const listed = findings.filter(finding =>
    shown === 'accepted'
      ? finding.accepted !== null
      : finding.accepted === null && (shown === 'all' || finding.severity === shown),
  )
  const mending = useMend()
  useReviewKeys({
    onMend: id => {
      const mend = open.find(finding => finding.id === id)?.mend
      if (mend !== undefined && !mending.isPending) mending.mutate([mend])
    },
    onMendCause: id => setMended(mendedTogether(sameCause(open, id))),
    onAccept: id => setAccepting(open.filter(finding => finding.id === id)),
    onAcceptCause: id => setAccepting(sameCause(open, id)),
  })
  return (
    <SessionFrame stage="check">
      {error ? <ProblemNote cause={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <p className={styles['waiting']}>در حال بررسی…</p> : null}
      {data ? (
        <>
          <div className={styles['tools']}>
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
            {listed.length === 0 ? null : <ReviewKeys />}
          </div>
          {listed.length === 0 ? <Nothing shown={shown} /> : null}
          {groups(listed).map(([name, own]) => (
            <section key={name} className={styles['group']} aria-label={name}>
              <h2>
                {withFigures(name)} <small>{toPersianDigits(`${own.length} مورد`)}</small>
              </h2>
              <ul>
                {causes(own).map(alike =>
                  alike.length > 1 ? (
                    <CauseCard
                      key={alike[0]?.rule}
                      findings={alike}
                      onAccept={setAccepting}
                      onMendAll={setMended}
                      mending={mending}
                    />
                  ) : (
                    alike.map(finding => (
                      <FindingCard
                        key={finding.id}
                        finding={finding}
                        onAccept={() => setAccepting([finding])}
                        mending={mending}
                      />
                    ))
                  ),
                )}
              </ul>
            </section>
          ))}
        </>
      ) : null}
      {mended.length > 0 ? (
        <MendDialog
          findings={mended}
          onMend={chosen => mending.mutate(chosen.map(({ mend }) => mend))}
          onClose={() => setMended([])}
        />
      ) : null}
      {accepting.length > 0 ? <AcceptDialog findings={accepting} onClose={() => setAccepting([])} /> : null}
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

/** The finding of an id, and what its rule found beside it in its department. */
function sameCause(findings: readonly CheckedFinding[], id: string): CheckedFinding[] {
  const one = findings.find(finding => finding.id === id)
  return findings.filter(({ rule, department }) => rule === one?.rule && department?.code === one.department?.code)
}

function countOf(findings: readonly CheckedFinding[], severity: Severity): number {
  return findings.filter(finding => finding.severity === severity).length
}
