import { createStore, useStore } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Nudge } from '../consoleKeys.ts'

interface NotesView {
  /** Of the letters, CSS pixels. */
  size: number
  /** Of the pane, CSS pixels. */
  height: number
}

const sizes = { least: 14, most: 44, step: 2 }
export const heights = { least: 120, most: 560, step: 24 }

/** How a presenter likes the notes, kept on this computer. */
const notesView = createStore<NotesView>()(
  persist((): NotesView => ({ size: 18, height: 230 }), { name: 'console-notes' }),
)

export const useNotesView = (): NotesView => useStore(notesView)

export function changeNotesSize(by: 1 | -1): void {
  notesView.setState(({ size }) => ({ size: Math.min(sizes.most, Math.max(sizes.least, size + by * sizes.step)) }))
}

export function setNotesHeight(height: number): void {
  notesView.setState({ height })
}

export const notesId = 'notes-text'

/** Long notes are read on while the arrows walk the slides. */
export function scrollNotes(to: Nudge): void {
  const by = { up: -1, down: 1, left: 0, right: 0 }[to]
  document.getElementById(notesId)?.scrollBy({ top: by * 80 })
}
