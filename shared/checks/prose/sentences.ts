/** Where a reference stood in a sentence; the letters of private use are nobody's text. */
export const referenceMark = '\uE000'

/** What nobody's text holds, so that marks are ours alone. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, ' ')
}

/** Nobody writes longer sentences; a page without a full stop is read in pieces, so that reading stays quick. */
const longest = 2000

/**
 * The sentences of a paragraph, as written. A full stop ends one before a space or at the end, but not inside «۱۲.۵»,
 * after a list's number at the start («۱. …») or after an initial («ص. ۱۲»); «؛» and «:» end none.
 */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { 0: stop, index } of paragraph.matchAll(/[.!?؟…]+(?=\s|[»)"\]]|$)|\n/g)) {
    const before = paragraph.slice(from, index).trim()
    if (stop === '.' && (/^[(«]?[0-9٠-٩۰-۹]{1,2}$/.test(before) || /(?<!\p{L})\p{L}$/u.test(before))) continue
    if (before !== '') sentences.push(before + stop.trim())
    from = index + stop.length
  }
  const rest = paragraph.slice(from).trim()
  return (rest === '' ? sentences : [...sentences, rest]).flatMap(pieces)
}

/** A sentence, or its stretches of at most {@link longest} letters, cut at spaces. */
function pieces(sentence: string): string[] {
  const cuts: string[] = []
  let rest = sentence
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    const cut = space > 0 ? space : longest
    cuts.push(rest.slice(0, cut))
    rest = rest.slice(cut).trimStart()
  }
  return [...cuts, rest]
}
