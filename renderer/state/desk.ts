import { createStore, useStore } from 'zustand'
import { persist } from 'zustand/middleware'

interface Desk {
  /** A session's day, place and members stand under its header. */
  showsSession: boolean
  /** What is folded to a rail of icons. */
  folded: {
    /** The places of the program, beside most screens. */
    places: boolean
    /** The same beside a screen that needs the room. */
    placesOfRoomy: boolean
    /** The list of a session's reports, beside one of them. */
    reports: boolean
    findings: boolean
  }
  /** Of the rows under a report's text, CSS pixels. */
  rowsHeight: number
  /** Somebody goes through the first session without its guide. */
  isGuideClosed: boolean
}

/** Of the rows under a report's text, CSS pixels. */
export const rowsHeights = { least: 140, most: 620, step: 24 }

const usual: Desk = {
  showsSession: false,
  folded: { places: false, placesOfRoomy: true, reports: true, findings: false },
  rowsHeight: 300,
  isGuideClosed: false,
}

/** How the window is laid out, kept on this computer for whoever works at it. */
const desk = createStore<Desk>()(persist((): Desk => usual, { name: 'desk' }))

export const useDesk = (): Desk => useStore(desk)

export function changeDesk(change: Partial<Desk>): void {
  desk.setState(change)
}

/** Folds a part of the window, or unfolds it. */
export function toggleFolded(part: keyof Desk['folded']): void {
  desk.setState(({ folded }) => ({ folded: { ...folded, [part]: !folded[part] } }))
}
