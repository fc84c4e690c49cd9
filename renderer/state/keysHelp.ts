import { create } from 'zustand'

interface KeysHelp {
  isOpen: boolean
  open: () => void
  close: () => void
}

/** The list of keys, which F1 opens from anywhere and «?» where nothing is written. */
export const useKeysHelp = create<KeysHelp>(set => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
