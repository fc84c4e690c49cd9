import { useEffect, useRef } from 'react'
import { type Mode, type ModeKeyHandler, useRecording } from './useRecording.ts'

/** Gives the panel of a mode the keys of that mode; never those that are typed into a text. */
export function useModeKeys(mode: Mode, handler: ModeKeyHandler): void {
  const { takeKeys } = useRecording()
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => takeKeys(mode, key => latest.current(key)), [takeKeys, mode])
}
