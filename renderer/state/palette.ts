import { create } from 'zustand'

interface Palette {
  isOpen: boolean
  /** What is searched for; letters may come before its field does. */
  text: string
  open: () => void
  close: () => void
  write: (text: string) => void
  /** The first that is found is to be gone to, once it is: Enter came before it. */
  submitsOnResult: boolean
  submit: () => void
}

/** The search over everything, which Ctrl+K opens from anywhere. */
export const usePalette = create<Palette>(set => ({
  isOpen: false,
  text: '',
  open: () => set(({ isOpen }) => (isOpen ? {} : { isOpen: true, text: '', submitsOnResult: false })),
  close: () => set({ isOpen: false }),
  write: text => set({ text, submitsOnResult: false }),
  submitsOnResult: false,
  submit: () => set(({ text }) => ({ submitsOnResult: text.trim() !== '' })),
}))
