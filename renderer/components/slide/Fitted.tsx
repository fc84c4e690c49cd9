import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { fitBox } from './fitBox.ts'

interface FittedProps {
  className: string | undefined
  /** What it shows: it is fitted again when any of it changes. */
  of: readonly unknown[]
  children: ReactNode
}

/**
 * A box of a slide whose words are as large as they should be, smaller where it holds too much, and at the floor where
 * even that is too much; then what stands last is left out, whole, and it is said how much. Nothing is ever cut.
 */
export function Fitted({ className, of, children }: FittedProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) fitBox(box.current)
    // oxlint-disable-next-line react/exhaustive-deps
  }, of)
  return (
    <div ref={box} className={className} data-fitted="">
      {children}
    </div>
  )
}
