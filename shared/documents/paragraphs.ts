import type { Paragraph } from '../document.ts'

/** A smaller line beside what it explains. */
export function note(text: string): Paragraph {
  return { kind: 'paragraph', role: 'note', text: [{ text }] }
}

/** What must be read with the figures above it. */
export function caveat(text: string): Paragraph {
  return { kind: 'paragraph', role: 'caveat', text: [{ text }] }
}
