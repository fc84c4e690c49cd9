/** What most of these are; the first of equals. */
export function commonest<T>(all: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(all, each => each)]
  return groups.reduce<[T, T[]] | undefined>(
    (most, group) => (most && most[1].length >= group[1].length ? most : group),
    undefined,
  )?.[0]
}
