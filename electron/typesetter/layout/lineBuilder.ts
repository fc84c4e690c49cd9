import { TextLine } from '../model/textLine.ts'
import { partWord, splitWord, type Word } from '../model/word.ts'

/** Points by which sums of the same widths may differ: a column as wide as its text holds it on one line. */
const rounding = 1e-6

/**
 * Fills the next line of a text.
 * Replaces pdfmake's buildNextLine, which shifts and slices the list of words for each of them and is quadratic in a
 * paragraph's length; the words stay where they are and an index moves on.
 * @param words of the whole text; a word wider than the line is split in place
 * @param head index of the line's first word @returns the line and the index after its last word
 */
export function fillLine(words: Word[], head: number, width: number): { line: TextLine; next: number } {
  const line = new TextLine(width)
  let next = head
  let glued = false
  for (let word = words[next]; word; word = words[next]) {
    if (line.newLineForced) break
    if (!glued && line.words.length > 0 && !fits(line, words, next)) {
      const parts = partWord(word, width - line.advance + line.leadingCut)
      if (!parts) break
      words.splice(next, 1, ...parts)
      line.addWord(parts[0])
      next++
      break
    }
    next++
    glued = word.noNewLine
    const room = width - (line.words.length === 0 ? Math.max(-word.leadingCut, 0) : line.advance - line.leadingCut)
    if (!word.style.noWrap && word.width - word.trailingCut - Math.max(word.leadingCut, 0) > room + rounding) {
      const split = splitWord(word, room)
      if (split) {
        words.splice(next - 1, 1, ...split)
        line.addWord(split[0])
        break
      }
    }
    line.addWord(word)
  }
  line.lastLineInParagraph = next >= words.length
  return { line, next }
}

/** Whether a word, with all that must stay on its line, still fits; the spaces after it may hang over. */
function fits(line: TextLine, words: readonly Word[], index: number): boolean {
  let width = line.advance - line.leadingCut
  for (let i = index; ; i++) {
    const word = words[i]
    if (!word) return true
    width += word.width
    if (width - word.trailingCut > line.maxWidth + rounding) return false
    if (!word.noNewLine) return true
  }
}
