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
} as const

/** Marks of status; their shapes differ too, for grey print and eyes that tell no red from green. */
export const toneColour = { green: '#1d7a4c', amber: '#b87a10', red: '#a5281f', grey: '#6f8482' } as const

/** Families: Regular/Bold, Medium/SemiBold, ExtraBold/Black. */
export const family = { text: 'Vazirmatn', medium: 'VazirmatnMedium', black: 'VazirmatnBlack' } as const

/** A4 with the wider margin at the right, where Persian documents are bound. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 51,
  right: 63,
  top: 78,
  bottom: 68,
} as const

/** Between the side margins. */
export const contentWidth = page.width - page.left - page.right
/** Between the top and bottom margins. */
export const contentHeight = page.height - page.top - page.bottom

/** Text sizes; a fact code's is that before it is raised, which takes two fifths off; a table takes the first it fits in. */
export const size = { body: 10.6, small: 9.2, table: [9.2, 8.6, 8, 7.4, 6.8], tiny: 8, factCode: 11.5 } as const
