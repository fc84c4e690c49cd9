import { create } from 'zustand'

interface Palette {
  isOpen: boolean
  open: () => void
  close: () => void
}

/** The search over everything, which Ctrl+K opens from anywhere. */
export const usePalette = create<Palette>(set => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
