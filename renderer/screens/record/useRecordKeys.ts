import { useCallback, useRef } from 'react'
import { placeOfKey } from './seatKeys.ts'
import type { Mode, ModeKeyHandler, Recording } from './useRecording.ts'
import { useWindowKeys } from './useWindowKeys.ts'

/** The keys that lead to a panel. */
const modeKeys: Readonly<Record<string, Mode>> = {
  F2: 'presence',
  F3: 'turns',
  F4: 'statements',
  F6: 'timers',
  F7: 'vote',
}

/** Where a letter that is typed is text. */
const written = 'input, textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=combobox]'

interface RecordKeys {
  /** What a panel's own keys do. */
  mode: Mode
  members: Recording['members']
  setMode: (mode: Mode) => void
  /** By `event.key`, with «Ctrl » before it where that is held. */
  commands: Readonly<Record<string, () => void>>
}

/**
 * The keyboard of the screen that records a session: F keys lead to panels and do what the whole session goes through,
 * all others belong to the panel at hand, those of members by the place of the key and not by its letter.
 */
export function useRecordKeys({ mode, members, setMode, commands }: RecordKeys): Recording['takeKeys'] {
  const handlers = useRef(new Map<Mode, ModeKeyHandler>())
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.metaKey || event.defaultPrevented) return
    const isText = event.target instanceof Element && event.target.closest(written) !== null
    const panel = event.ctrlKey ? undefined : modeKeys[event.key]
    const command = commands[commandOf(event)]
    if (panel !== undefined || (command !== undefined && (!isText || event.key.startsWith('F')))) {
      event.preventDefault()
      if (panel === undefined) command?.()
      else {
        setMode(panel)
        handlers.current.get(panel)?.({ key: event.key, code: event.code })
      }
      return
    }
    if (isText || event.ctrlKey) return
    const member = members[placeOfKey(event.code) ?? -1]?.member.code
    const key = { key: event.key, code: event.code, ...(member !== undefined && { member }) }
    if (handlers.current.get(mode)?.(key) === true) event.preventDefault()
  }
  useWindowKeys(onKey)
  return useCallback((own: Mode, handler: ModeKeyHandler) => {
    handlers.current.set(own, handler)
    return () => void handlers.current.delete(own)
  }, [])
}

/** Letters by the place of their key, so that «Ctrl Z» is one on a Persian layout too. */
function commandOf({ key, code, ctrlKey }: KeyboardEvent): string {
  return ctrlKey ? `Ctrl ${code.replace(/^Key/, '')}` : key
}
