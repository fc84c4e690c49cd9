import type { FaceFacts } from './sfnt.ts'

/** The words type houses name weights with, the more special ones first: «SemiBold» is no «Bold». */
const words: readonly [RegExp, number][] = [
  [/thin|hairline/, 100],
  [/(extra|ultra)[ -]?light/, 200],
  [/light/, 300],
  [/(semi|demi)[ -]?(bold)?/, 600],
  [/(extra|ultra)[ -]?bold/, 800],
  [/black|heavy/, 900],
  [/medium/, 500],
  [/bold|bd\b|bd\.|_b\b/, 700],
  [/regular|normal|roman|book/, 400],
]

/** Weight a name tells of, if any. */
export function weightInName(name: string): number | undefined {
  return words.find(([word]) => word.test(name.toLowerCase()))?.[1]
}

/** A face's weight by its own word: many old files say 400 of every weight, so that a style or a name says more. */
export function weightOf({ weight, bold, styleNames }: FaceFacts): number {
  if (weight !== undefined && weight !== 400) return weight
  if (bold) return 700
  return styleNames.map(weightInName).find(named => named !== undefined) ?? weight ?? 400
}

/**
 * The face nearest to a weight; of two equally near, the lighter for text and the heavier for what stands out.
 * @param faces one at least
 */
export function nearest<T extends { weight: number }>(faces: readonly T[], wanted: number): T {
  const better = (a: T, b: T) => {
    const difference = Math.abs(a.weight - wanted) - Math.abs(b.weight - wanted)
    return difference < 0 || (difference === 0 && a.weight < b.weight === wanted <= 500)
  }
  return faces.reduce((best, face) => (better(face, best) ? face : best))
}
