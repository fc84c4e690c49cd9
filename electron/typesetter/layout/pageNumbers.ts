import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { NodeReference } from '../model/position.ts'
import { cutWord, paragraph, type Word } from '../model/word.ts'

/** The words of a line with its page references filled in, now that every node stands on a page. */
export function withPageNumbers(words: readonly Word[]): Word[] {
  const texts = words.map(word => {
    const { text } = word.paragraph
    const own = text.slice(word.start, word.end)
    if (!word.style.pageReference) return own
    return pageNumber(word.style.pageReference) + (own.endsWith(' ') ? ' ' : '')
  })
  const whole = paragraph(texts.join(''), words[0]?.style.direction ?? 'rtl')
  let start = 0
  return words.map((word, index) => {
    const end = start + (texts[index]?.length ?? 0)
    const cut = cutWord(whole, start, end, word.style)
    start = end
    return { ...cut, leadingCut: index === 0 ? word.leadingCut : cut.leadingCut }
  })
}

/** @throws Error when the reference names no node of the document */
function pageNumber({ _nodeRef: node }: NodeReference): string {
  const page = node.positions?.[0]?.pageNumber
  if (page === undefined) throw new Error('A page reference names no node of the document.')
  return toPersianDigits(String(page))
}
