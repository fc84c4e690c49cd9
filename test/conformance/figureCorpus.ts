import * as fc from 'fast-check'
import { codes, expressions, groups, persianWords } from '../shared/persian/figures.ts'
import type { Category } from './corpus.ts'

/** The same lines in every run. */
const seed = 1403
const linesOfEach = 40

/** A line of prose about a token. */
export interface FigureLine {
  token: string
  line: string
}

/** Generated families: codes, groups of digits and expressions, each between Persian words. */
export function figureLines(): Record<'codes' | 'groups' | 'expressions', FigureLine[]> {
  return { codes: about(codes), groups: about(groups), expressions: about(expressions) }
}

export function figureCategories(): Category[] {
  return Object.entries(figureLines()).map(([name, lines]) => ({ name, lines: lines.map(({ line }) => line) }))
}

function about(tokens: fc.Arbitrary<string>): FigureLine[] {
  const line = fc.tuple(persianWords, tokens, persianWords).map(([before, token, after]) => ({
    token,
    line: `در این ${before} نوشتهٔ ${token} آمده و ${after} شده است.`,
  }))
  return fc.sample(line, { seed, numRuns: linesOfEach })
}
