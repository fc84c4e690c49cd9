import type { Pen } from './pen.ts'

/**
 * Breaks a text at its spaces into lines no wider than `width` in the pen's font, at most `most` of them; what does not
 * fit ends in an ellipsis.
 */
export function fitText(pen: Pick<Pen, 'measureText'>, text: string, width: number, most: number): string[] {
  const fits = (line: string): boolean => pen.measureText(line).width <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(part => part !== '')) {
    if (line !== '' && !fits(`${line} ${word}`)) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  const kept = lines.slice(0, most)
  return kept.map((own, index) => {
    const cut = index === kept.length - 1 && lines.length > kept.length
    return fits(own) && !cut ? own : shortened(own, fits)
  })
}

const letterSegments = new Intl.Segmenter('fa')

function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = Array.from(letterSegments.segment(line), ({ segment }) => segment)
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Width of the widest word: a narrower column would cut it. */
export function widestWord(pen: Pen, texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap(text => text.split(' ')).map(word => pen.measureText(word).width))
}

/** Writes lines under each other, their middle at `y`. */
export function writeLines(pen: Pen, lines: readonly string[], x: number, y: number, lineHeight: number): void {
  pen.textBaseline = 'middle'
  lines.forEach((line, index) => pen.fillText(line, x, y + (index - (lines.length - 1) / 2) * lineHeight))
}
