/**
 * A code for a new record, in the manner of those there are: the commonest words before a number, and the number after
 * the highest. «DR-07» is followed by «DR-08».
 * @param label of the kind, for the first record of all
 */
export function nextCode(codes: readonly string[], fallback: string): string {
  const numbered = codes.flatMap(code => {
    const [, stem, digits] = /^(.*?)(\d+)$/.exec(code) ?? []
    return stem === undefined || digits === undefined ? [] : [{ stem, digits }]
  })
  const byStem = [...Map.groupBy(numbered, ({ stem }) => stem)]
  const [stem = `${fallback}-`, own = []] = byStem.reduce<(typeof byStem)[number] | []>(
    (best, group) => (group[1].length > (best[1]?.length ?? 0) ? group : best),
    [],
  )
  const highest = own.reduce((most, { digits }) => (BigInt(digits) > most ? BigInt(digits) : most), 0n)
  const width = own.reduce((most, { digits }) => Math.max(most, digits.length), own.length === 0 ? 2 : 1)
  return `${stem}${String(highest + 1n).padStart(width, '0')}`
}
