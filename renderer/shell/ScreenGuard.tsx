import { Component, type ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { ProblemNote } from '../components/ProblemNote.tsx'
import { readAgain } from '../components/readPart.ts'
import styles from './Shell.module.css'

/** A screen that fails takes nothing else with it: it says so and can be tried again. */
export class ScreenGuard extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state: { cause: unknown } = { cause: undefined }

  static getDerivedStateFromError(cause: unknown): { cause: unknown } {
    return { cause }
  }

  override render(): ReactNode {
    const { cause } = this.state
    if (cause === undefined) return this.props.children
    const { code } = problemOf(cause)
    return (
      <div className={styles['failed']}>
        {code === 'screen-unreadable' || code === 'program-updated' ? (
          // The browser keeps in mind which files failed.
          <ProblemNote cause={cause} onRetry={() => void readAgain()} retry="بازخوانی پنجره" />
        ) : (
          <ProblemNote cause={cause} onRetry={() => this.setState({ cause: undefined })} />
        )}
      </div>
    )
  }
}
