import { create } from 'zustand'

interface Help {
  isOpen: boolean
  open: () => void
  close: () => void
}

/** The help, which F1 opens from anywhere and «?» where nothing is written. */
export const useHelp = create<Help>(set => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
