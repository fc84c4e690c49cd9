import type { RuleRow } from '../rule.ts'

/** No number is known. */
export const none: Pick<RuleRow, 'value' | 'sources' | 'confidence'> = {
  value: null,
  sources: [],
  confidence: 'unknown',
}

/** The amendment of 19 Esfand 1403 holds from here. */
export const before1403 = '2025-03-08'
export const since1403 = '2025-03-09'

/** One row that was read in the text of the law itself. */
export function read(
  value: string,
  ...sources: readonly (readonly [law: RuleRow['sources'][number]['law'], article: string])[]
) {
  return [
    { value, sources: sources.map(([law, article]) => ({ law, article })), confidence: 'read' },
  ] as const satisfies readonly RuleRow[]
}
