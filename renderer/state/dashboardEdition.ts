import { create } from 'zustand'
import type { Edition } from '../../shared/document.ts'

interface DashboardEdition {
  /** Which rows dashboards show, for as long as the window is open; what is saved of them has the same. */
  edition: Edition
  /** Somebody has said that what is closed may leave as such. */
  mayLeave: boolean
  choose: (edition: Edition) => void
  /** Answers the question before a picture with closed rows leaves. */
  answer: (edition: Edition) => void
}

/** The secretariat's own window shows everything until it is told otherwise. */
export const useDashboardEdition = create<DashboardEdition>(set => ({
  edition: 'closed',
  mayLeave: false,
  choose: edition => set({ edition, mayLeave: false }),
  answer: edition => set({ edition, mayLeave: edition === 'closed' }),
}))
