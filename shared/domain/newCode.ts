/**
 * The first of `stem`, `stem-2`, `stem-3`… that no record has yet: a code that people can read and that survives
 * export.
 */
export function newCode(stem: string, taken: Iterable<unknown>): string {
  const known = new Set(taken)
  if (!known.has(stem)) return stem
  for (let number = 2; ; number++) {
    const code = `${stem}-${number}`
    if (!known.has(code)) return code
  }
}
