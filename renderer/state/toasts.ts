import { create } from 'zustand'
import type { Problem } from '../../shared/problems/problem.ts'
import { type HiddenCharacters, hiddenMessage } from '../../shared/tables/hiddenCharacters.ts'

export interface Toast {
  id: number
  tone: 'done' | 'problem'
  text: string
  /** What undoes the action, while the toast is there. */
  undo?: () => void
  /** When it was first shown, by the window's own clock. */
  since: number
}

interface Toasts {
  toasts: readonly Toast[]
  show: (toast: Omit<Toast, 'id' | 'since'>) => void
  dismiss: (id: number) => void
  /** Another page is shown: what was said on the last one is over, unless it was said while going. */
  leavePage: () => void
}

let lastId = 0

/** Milliseconds before a page is left in which something was said of what led away from it. */
const going = 1500

/** Short messages that need no answer. */
export const useToasts = create<Toasts>(set => ({
  toasts: [],
  // What is said again takes the place of what was said: the same words twice tell nothing more.
  show: toast =>
    set(({ toasts }) => ({
      toasts: [
        ...toasts.filter(({ text, undo }) => text !== toast.text || undo).slice(-3),
        { ...toast, id: ++lastId, since: performance.now() },
      ],
    })),
  leavePage: () =>
    set(({ toasts }) => {
      const now = performance.now()
      return { toasts: toasts.filter(({ since }) => now - since < going) }
    }),
  dismiss: id => set(({ toasts }) => ({ toasts: toasts.filter(toast => toast.id !== id) })),
}))

export function showProblem({ message }: Problem): void {
  useToasts.getState().show({ tone: 'problem', text: message })
}

/** Says which invisible characters a save left out of what was pasted. */
export function showHidden(hidden: readonly HiddenCharacters[]): void {
  if (hidden.length > 0) useToasts.getState().show({ tone: 'problem', text: hiddenMessage(hidden) })
}
