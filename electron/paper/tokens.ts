/** Colours and measures of the printed page; lengths in points. */

export const colour = {
  ink: '#14302e',
  inkSoft: '#4d6462',
  inkFaint: '#6f8482',
  line: '#d5dedc',
  accent: '#0d8585',
  accentInk: '#075e5e',
  accentSoft: '#eef6f5',
  lapis: '#2b4a7f',
  saffron: '#c98a1b',
  clay: '#a5431f',
  /** What leads elsewhere, on a screen. */
  link: '#1257b5',
} as const

/** Marks of status; their shapes differ too, for grey print and eyes that tell no red from green. */
export const toneColour = { green: '#1d7a4c', amber: '#b87a10', red: '#a5281f', grey: '#6f8482' } as const

/** Families of a document's text, for its three grades of weight. */
export interface Family {
  text: string
  medium: string
  black: string
}

/** Regular/Bold, Medium/SemiBold, ExtraBold/Black. */
export const defaultFamily: Family = { text: 'Vazirmatn', medium: 'VazirmatnMedium', black: 'VazirmatnBlack' }
/** The council's own letters, in the weights it has. */
export const councilFamily: Family = { text: 'Custom', medium: 'CustomMedium', black: 'CustomBlack' }

/** A4 and its margins; the binding is the wider one. */
export const sheet = { width: 595.28, height: 841.89, outer: 51, binding: 63, top: 78, bottom: 68 } as const

/**
 * Text sizes; a fact code's is that before it is raised, which takes two fifths off; a table takes the first it fits
 * in.
 */
export const size = { body: 10.6, small: 9.2, table: [9.2, 8.6, 8, 7.4, 6.8], tiny: 8, factCode: 11.5 } as const
