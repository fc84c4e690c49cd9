import { Check } from 'lucide-react'
import { Link } from 'wouter'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import styles from './StageRail.module.css'
import { type Stage, stages } from './stages.ts'
import { useSessionCode } from './useSession.ts'

/** The stages of a session's work in one row, each with its number or its tick. @param at path of the open one */
export function StageRail({ at }: { at: string }) {
  return (
    <nav aria-label="مرحله‌های جلسه" className={styles['nav']}>
      <ol className={styles['rail']}>
        {stages.map((stage, index) => (
          <StageLink key={stage.path} stage={stage} number={index + 1} isHere={stage.path === at} />
        ))}
      </ol>
    </nav>
  )
}

interface StageLinkProps {
  stage: Stage
  number: number
  isHere: boolean
}

function StageLink({ stage: { path, title, State }, number, isHere }: StageLinkProps) {
  const session = useSessionCode()
  return (
    <li className={isHere ? styles['here'] : ''}>
      <State>
        {({ brief, words, isDone }) => (
          <Link
            href={`/session/${session}/${path}`}
            className={styles['stage'] ?? ''}
            aria-current={isHere ? 'step' : undefined}
            title={`${title}: ${words}`}
          >
            <i aria-hidden className={isDone ? styles['done'] : ''}>
              {isDone ? <Check size={14} /> : toPersianDigits(String(number))}
            </i>
            <span className={styles['title']}>{title}</span>
            <small aria-hidden>{brief}</small>
            <span className="visually-hidden">{words}</span>
          </Link>
        )}
      </State>
    </li>
  )
}
