/** Names on up to this many points stand beside them. */
const namedPoints = 8
/** All names together, in characters: more would fill the picture. */
const namedCharacters = 170

/** Whether points are numbered, with a key below: there are too many of them, or their names are too long. */
export function isNumbered(names: readonly string[]): boolean {
  return names.length > namedPoints || names.reduce((sum, name) => sum + name.length, 0) > namedCharacters
}

/** Of an em: a letter of a name. */
const letterWidth = 0.42
/** Ems: a name's number, and what is free beside it. */
const around = 3
const mostColumns = 4

/** Columns of the key: as many as hold the longest name. @param across width of the picture in letters */
export function keyColumns(names: readonly string[], across: number): number {
  const longest = Math.max(1, ...names.map(name => name.length))
  return Math.min(mostColumns, Math.max(2, Math.floor(across / (longest * letterWidth + around))))
}

/** Lines of the key. @param across width of the picture in letters */
export function keyRows(names: readonly string[], across: number): number {
  return Math.ceil(names.length / keyColumns(names, across))
}
