import { useState } from 'react'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import { MendAllButton } from '../../components/mend/MendAll.tsx'
import { SeverityMark } from '../../components/SeverityMark.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './CheckScreen.module.css'
import { FindingCard, type Mending } from './FindingCard.tsx'

interface CauseCardProps {
  /** What one rule found, two or more. */
  findings: readonly CheckedFinding[]
  onAccept: (findings: readonly CheckedFinding[]) => void
  onMendAll: (findings: readonly CheckedFinding[]) => void
  mending: Mending
}

/** How many of one cause are shown before somebody asks for the rest. */
const shownFirst = 4

/** Findings of one cause: its name and remedy once, each finding below it, and one way to mend or accept them all. */
export function CauseCard({ findings, onAccept, onMendAll, mending }: CauseCardProps) {
  const [showsAll, setShowsAll] = useState(false)
  const [{ title, severity } = { title: '', severity: 'info' as const }] = findings
  const remedies = [...new Set(findings.map(({ remedy }) => remedy))]
  const open = findings.filter(({ accepted }) => accepted === null)
  const shown = showsAll || findings.length === shownFirst + 1 ? findings : findings.slice(0, shownFirst)
  return (
    <li className={styles['cause']}>
      <SeverityMark severity={severity} />
      <div>
        <div className={styles['causeHead']}>
          <h3>
            {title} <small>{toPersianDigits(`${findings.length} مورد`)}</small>
          </h3>
          <span className={styles['together']}>
            <MendAllButton findings={open} onOpen={onMendAll} />
            {open.length > 1 ? (
              <Button look="quiet" onPress={() => onAccept(open)}>
                {toPersianDigits(`پذیرش هر ${open.length} مورد با یک دلیل`)}
              </Button>
            ) : null}
          </span>
        </div>
        {open.length > 0 && remedies.length === 1 ? (
          <p className={styles['remedy']}>{withFigures(remedies[0] ?? '')}</p>
        ) : null}
        <ul>
          {shown.map(finding => (
            <FindingCard
              key={finding.id}
              finding={finding}
              isOneOfMany={remedies.length === 1}
              onAccept={() => onAccept([finding])}
              mending={mending}
            />
          ))}
        </ul>
        {shown.length < findings.length ? (
          <Button look="quiet" onPress={() => setShowsAll(true)}>
            {toPersianDigits(`نمایش ${findings.length - shown.length} مورد دیگر`)}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
