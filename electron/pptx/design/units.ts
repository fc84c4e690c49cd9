/** Hall pixels as PowerPoint counts: a slide of 1080 is 7.5 inches high. */

export const inches = (pixels: number): number => pixels / 144

export const points = (pixels: number): number => pixels / 2

/** '0d8585' of '#0d8585'. */
export const hex = (colour: string): string => colour.slice(1)

/** Where something stands on a slide. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A box as the library takes it. */
export function placed({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) }
}
