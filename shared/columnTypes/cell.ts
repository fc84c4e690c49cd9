import { fold } from '../persian/normalise.ts'
import type { ReadCell, ReadingChoices } from './readingChoices.ts'

export interface CellContext {
  /** The unit that the header or the row names for this cell, such as «تومان». */
  unit?: string | undefined
  choices?: ReadingChoices | undefined
}

export const read = (value: string | number | boolean | null): ReadCell => ({ ok: true, value })
export const refused = (message: string): ReadCell => ({ ok: false, message })

/** A word by which cells are compared: «علنی», «غیر علنی» and «غیرعلنی» in any spelling. */
export const wordKey = (text: string) => fold(text).replace(/\s/g, '')
