import { Component, type ReactNode } from 'react'
import { ProblemNote } from '../components/ProblemNote.tsx'

/** A screen that fails takes nothing else with it: it says so and can be tried again. */
export class ScreenGuard extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state: { cause: unknown } = { cause: undefined }

  static getDerivedStateFromError(cause: unknown): { cause: unknown } {
    return { cause }
  }

  override render(): ReactNode {
    const { cause } = this.state
    if (cause === undefined) return this.props.children
    return <ProblemNote cause={cause} onRetry={() => this.setState({ cause: undefined })} />
  }
}
