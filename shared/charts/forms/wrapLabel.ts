/**
 * Breaks a label at its spaces into lines of at most `width` characters, at most `lines` of them; what does not fit
 * ends in an ellipsis. A word longer than a line stays whole.
 */
export function wrapLabel(label: string, width: number, lines: number): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of label.split(' ').filter(part => part !== '')) {
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
