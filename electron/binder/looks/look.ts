import type { Box } from './drawing.ts'
import type { WrittenText } from './writtenText.ts'

/** What a note or a field that says nothing of its look shows. */
export type NoteLook =
  /** Operators within a box of the page, and a text over them; `over` darkens what lies under it, as a marker does. */
  | { kind: 'drawn'; box: Box; operators: string; over?: true; text?: WrittenText }
  /** Nothing, as an empty field; or only what is to be pressed. */
  | { kind: 'nothing' }
  /** Something that only the program that made it could draw. */
  | { kind: 'unknown' }
