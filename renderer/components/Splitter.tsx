import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './Splitter.module.css'

interface SplitterProps {
  label: string
  /** Of the pane below it, CSS pixels. */
  height: number
  bounds: { least: number; most: number; step: number }
  onMove: (height: number) => void
}

/** The upper edge of a pane: dragged, or moved by ↑ and ↓, Home and End. */
export function Splitter({ label, height, bounds, onMove }: SplitterProps) {
  const { least, most, step } = bounds
  const from = useRef<{ y: number; height: number } | null>(null)
  const move = (wanted: number): void => onMove(Math.round(Math.min(most, Math.max(least, wanted))))
  const drag = ({ clientY }: PointerEvent): void => {
    if (from.current !== null) move(from.current.height + from.current.y - clientY)
  }
  const byKey = (event: KeyboardEvent): void => {
    const wanted = { ArrowUp: height + step, ArrowDown: height - step, Home: least, End: most }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    move(wanted)
  }
  return (
    // A separator that can be moved takes the keyboard: the pattern «window splitter» of ARIA.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles['grip']}
      onKeyDown={byKey}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { y: event.clientY, height }
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}
