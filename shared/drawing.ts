/** A picture as paper takes it: painting operators of PDF and texts between them, in the order they are painted. */
export type Drawing = readonly (string | DrawnText)[]

/** A text on a drawing, in its units: x to the right, y down from the top left corner. */
export interface DrawnText {
  text: string
  fontSize: number
  bold: boolean
  /** '#rrggbb' */
  colour: string
  /** Which end of the text, or its middle, stands at x. */
  align: 'left' | 'center' | 'right'
  x: number
  y: number
  /** Which line of the letters stands at y. */
  baseline: 'top' | 'middle' | 'bottom' | 'alphabetic'
  /** Clockwise, around the point. */
  radians: number
}
