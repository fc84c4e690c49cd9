/** A running line has no line breaks of its own and ends at a word, so that it stays out of the page's text. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/[\s\u0085]+/g, ' ')
  if (line.length <= most) return line
  const cut = line
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut}…`
}
