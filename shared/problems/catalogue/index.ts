import { fileProblems } from './files.ts'
import { transitionalProblems } from './transitional.ts'
import { windowProblems } from './window.ts'

/** Every message, by its code; an area has a file. */
export const catalogue = {
  ...fileProblems,
  ...windowProblems,
  ...transitionalProblems,
}
