/**
 * Breaks a label at its spaces into lines of at most `width` characters, at most `lines` of them; what does not fit
 * ends in an ellipsis. A word longer than a line stays whole.
 */
export function wrapLabel(label: string, width: number, lines: number): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of wordsOf(label)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      wrapped.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  wrapped.push(line)
  if (wrapped.length <= lines) return wrapped
  const kept = wrapped.slice(0, lines)
  return kept.map((text, index) => (index === lines - 1 ? `${text}…` : text))
}

/** A number of a few digits stays with what it counts or names: «منطقهٔ ۱۴»; a year goes on to the next line. */
function wordsOf(label: string): string[] {
  const words: string[] = []
  for (const word of label.split(' ').filter(part => part !== '')) {
    const before = words.at(-1)
    if (before !== undefined && /^[\d۰-۹]{1,3}$/.test(word) && !/[\d۰-۹]$/.test(before))
      words[words.length - 1] = `${before} ${word}`
    else words.push(word)
  }
  return words
}
