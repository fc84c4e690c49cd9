import { TriangleAlert } from 'lucide-react'
import { problemOf } from '../api/problem.ts'
import { Button } from './Button.tsx'
import styles from './ProblemNote.module.css'
import { withPaths } from './withPaths.tsx'

interface ProblemNoteProps {
  cause: unknown
  onRetry?: () => void
  /** What its button says. */
  retry?: string
}

/** A failure where its result would have stood, with a way to try again. */
export function ProblemNote({ cause, onRetry, retry = 'دوباره' }: ProblemNoteProps) {
  const { code, message } = problemOf(cause)
  return (
    <div role="alert" className={styles['note']}>
      <TriangleAlert size={18} aria-hidden />
      <p>
        {withPaths(message)} <small dir="ltr">{code}</small>
      </p>
      {onRetry ? <Button onPress={onRetry}>{retry}</Button> : null}
    </div>
  )
}
