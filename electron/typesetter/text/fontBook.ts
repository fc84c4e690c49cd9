import type { TextFont } from './textFont.ts'

/** The faces a document sets text in. */
export interface FontBook {
  /** The face of a family; the default family when none is named. */
  textFont(family: string | undefined, bold: boolean): TextFont
}
