import { isolate } from './isolate.ts'
import { withoutHostileControls } from './normalise.ts'

/**
 * Somebody's text inside a message: short, on one line, without control or bidi characters, and with the letters and
 * digits it was written with, so that it is found where it stands.
 */
export const quote = (raw: string): string => `«${shown(raw)}»`

/** The same for figures, which keep their own order whatever stands about them. */
export const quoteFigure = (raw: string): string => `«${isolate(shown(raw))}»`

function shown(raw: string): string {
  const text = withoutHostileControls(raw.slice(0, longest)).replace(/\s+/g, ' ').trim()
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** More than is shown, whatever is taken out of it. */
const longest = 200
