/**
 * Word counts lengths in twentieths of a point, letters in halves, borders in eighths, pictures in pixels of 1/96 inch.
 */
export const twips = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))
export const pixels = (points: number): number => Math.round((points * 96) / 72)

/** A colour as Word writes it, without its sign. */
export const hex = (colour: string): string => colour.slice(1)
