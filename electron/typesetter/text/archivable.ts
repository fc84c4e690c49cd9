const wordJoiner = 0x2060
const replacement = 0xfffd

/**
 * What a code may mean in a file that is archived: a letter of private use means nothing to a later reader,
 * noncharacters and U+0000 nothing to anyone, and U+FEFF is an old word joiner (ISO 19005-2, 6.2.11.7.2 and
 * 6.2.11.7.3).
 */
export function archivable(unicode: readonly number[]): number[] {
  return unicode.map(code => {
    if (code === 0xfeff) return wordJoiner
    return code === 0 || isPrivate(code) || isNoncharacter(code) ? replacement : code
  })
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

function isNoncharacter(code: number): boolean {
  return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)
}
