import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Problem } from '../../shared/problems/problem.ts'

/**
 * A component whose file is read when it is first shown. Not React's `lazy`: what shows itself after a Suspense fallback
 * is held back until 300 ms are over, on each screen's first visit. It fails with Problem 'screen-unreadable'.
 * @param waiting stands in its place until then
 */
export function lazyComponent<P extends object>(
  read: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  let there: ComponentType<P> | undefined
  return function Loaded(props: P) {
    const [Content, setContent] = useState(() => there)
    const [failure, setFailure] = useState<Problem>()
    useEffect(() => {
      if (Content !== undefined) return
      let isGone = false
      read().then(
        component => {
          there = component
          if (!isGone) setContent(() => component)
        },
        (cause: unknown) => {
          if (!isGone) setFailure(Object.assign(new Problem('screen-unreadable', {}), { cause }))
        },
      )
      return () => {
        isGone = true
      }
    }, [Content])
    if (failure !== undefined) throw failure
    return Content === undefined ? waiting : <Content {...props} />
  }
}
