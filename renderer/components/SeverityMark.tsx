import { Info, OctagonX, TriangleAlert } from 'lucide-react'
import { type Severity, severityChoices } from '../../shared/checks/finding.ts'
import styles from './SeverityMark.module.css'

const signs = { error: OctagonX, warning: TriangleAlert, info: Info } as const

/** How grave a finding is: a shape of its own, a colour, and a word for listeners. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const Sign = signs[severity]
  return (
    <span className={`${styles['mark']} ${styles[severity]}`}>
      <Sign size={17} aria-hidden />
      <span className="visually-hidden">{severityChoices[severity]}: </span>
    </span>
  )
}
