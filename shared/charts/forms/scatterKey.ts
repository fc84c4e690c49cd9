/** Names on up to this many points stand beside them. */
const namedPoints = 8
/** All names together, in characters: more would fill the picture. */
const namedCharacters = 170

/** Whether points are numbered, with a key below: there are too many of them, or their names are too long. */
export function isNumbered(names: readonly string[]): boolean {
  return names.length > namedPoints || names.reduce((sum, name) => sum + name.length, 0) > namedCharacters
}

/** The key has two columns. */
export function keyRows(points: number): number {
  return Math.ceil(points / 2)
}
