import { type RefObject, useEffect, useRef } from 'react'
import { type Mode, useRecording } from './useRecording.ts'

/** Brings a panel in sight when the keys come to it. */
export function useShownInMode(mode: Mode): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null)
  const { mode: now } = useRecording()
  useEffect(() => {
    if (now === mode) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [now, mode])
  return panel
}
