import { Component, type ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { ProblemNote } from '../components/ProblemNote.tsx'
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
    const retry = problemOf(cause).code === 'screen-unreadable' ? readAgain : () => this.setState({ cause: undefined })
    return (
      <div className={styles['failed']}>
        <ProblemNote cause={cause} onRetry={retry} />
      </div>
    )
  }
}

/** The browser keeps in mind which files failed. It is not sent away from the window while there is no host to answer. */
function readAgain(): void {
  void fetch('/').then(
    () => location.reload(),
    () => undefined,
  )
}
