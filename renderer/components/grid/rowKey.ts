let last = 0

/** A key of this window's for a row that the store does not have. */
export const newKey = () => `\u0000${++last}`

export const isOwnKey = (key: string) => key.startsWith('\u0000')
