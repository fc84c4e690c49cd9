import { Big } from 'big.js'

export interface NamedValues {
  name: string
  /** One a series, exact decimals. */
  values: (string | null)[]
  /** Which of them are no exact ones. */
  hedged?: boolean[]
}

/**
 * Parts by their last value, the largest first; beyond `most` the smallest become one, named by how many they are. A
 * sum that lacks a part's value is null.
 */
export function topN(
  parts: readonly NamedValues[],
  most: number,
  restName: (count: number) => string,
): { parts: NamedValues[]; rest: NamedValues | null } {
  const size = ({ values }: NamedValues): Big => new Big(values.findLast(value => value !== null) ?? '0')
  const sorted = [...parts].sort((a, b) => size(b).cmp(size(a)))
  if (sorted.length <= most) return { parts: sorted, rest: null }
  const small = sorted.slice(most - 1)
  const values = (small[0]?.values ?? []).map((_, at) => sumOrNull(small.map(part => part.values[at] ?? null)))
  const hedged = values.map((_, at) => small.some(part => part.hedged?.[at] === true))
  const rest = { name: restName(small.length), values, ...(hedged.includes(true) ? { hedged } : {}) }
  return { parts: sorted.slice(0, most - 1), rest }
}

function sumOrNull(values: readonly (string | null)[]): string | null {
  const known = values.filter(value => value !== null)
  return known.length < values.length ? null : known.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed()
}
