import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { readPart } from './readPart.ts'

/**
 * A component whose file is read when it is first shown. Not React's `lazy`: what shows itself after a Suspense
 * fallback is held back until 300 ms are over, on each screen's first visit. It fails as `readPart` does.
 * @param waiting stands in its place until then
 */
export function lazyComponent<P extends object>(
  read: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  let there: ComponentType<P> | undefined
  return function Loaded(props: P) {
    const [Content, setContent] = useState(() => there)
    const [failure, setFailure] = useState<unknown>()
    useEffect(() => {
      if (Content !== undefined) return
      let isGone = false
      readPart(read).then(
        component => {
          there = component
          if (!isGone) setContent(() => component)
        },
        (cause: unknown) => {
          if (!isGone) setFailure(cause)
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
