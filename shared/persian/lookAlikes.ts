/**
 * A word that holds letters of another script which look like its own, as forged or badly scanned names and codes do:
 * «РDF» with a Cyrillic Р, «کرmان».
 */
export interface LookAlike {
  /** UTF-16 index in the text. */
  index: number
  word: string
  /** Code points of its strange letters, each once: 'U+0420'. */
  letters: string[]
}

/** Letters of Cyrillic and Greek that nobody tells from Latin ones, as Unicode's confusables list them (UTS #39). */
const twins = 'аАеЕоОрРсСуУхХіІјЈѕЅԁԛԜԝВКМНТӀһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυ'
/** Wide and mathematical Latin letters, and Arabic ones without the dots that Persian's have. */
const disguised = /[\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7CB}ٮڡٯں]/u
const letter = /\p{L}/gu
const isTwin = (one: string) => twins.includes(one)
const isLatin = (one: string) => /[\p{Script=Latin}]/u.test(one)
const isPersian = (one: string) => /\p{Script=Arabic}/u.test(one)
const isCyrillic = (one: string) => /\p{Script=Cyrillic}/u.test(one)
const isGreek = (one: string) => /\p{Script=Greek}/u.test(one)
/**
 * One or two Latin letters in the middle of a Persian word: «PDFها» is none, nor is a name of three letters and more.
 */
const latinInside = /(?<=\p{Script=Arabic})\p{Script=Latin}{1,2}(?=\p{Script=Arabic})/gu

/** Few texts hold any of these, and all of them do. */
const suspect = /[\p{Script=Cyrillic}\p{Script=Greek}\uFF21-\uFF5A\u{1D400}-\u{1D7CB}ٮڡٯں]|[آ-ی][A-Za-z]{1,2}[آ-ی]/u

/** Words of raw text that hold letters of another script for their own, in order of place. */
export function findLookAlikes(text: string): LookAlike[] {
  if (!suspect.test(text)) return []
  // A Russian sentence has letters that stand for no other: its short words are no forgery.
  const isRussian = [...text.matchAll(letter)].some(({ 0: one }) => isCyrillic(one) && !isTwin(one))
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const strange = strangeLetters(word, isRussian)
    return strange.length === 0 ? [] : [{ index, word, letters: [...new Set(strange.map(pointOf))] }]
  })
}

function strangeLetters(word: string, isRussian: boolean): string[] {
  const letters = word.match(letter) ?? []
  const hidden = [
    ...letters.filter(one => disguised.test(one)),
    ...(word.match(latinInside) ?? []).flatMap(run => run.match(letter) ?? []),
  ]
  const foreign = letters.filter(one => isCyrillic(one) || isGreek(one))
  if (foreign.length === 0) return hidden
  const isMixed = foreign.length < letters.length
  // «kΩ» and «μm» are units: a Greek letter is strange where a Latin one looks like it.
  const strange = foreign.filter(one => isTwin(one) || (isCyrillic(one) && letters.some(isLatin)))
  if (isMixed && letters.some(isLatin)) return [...hidden, ...strange]
  if (isMixed && letters.some(isPersian)) return foreign.every(isTwin) ? [...hidden, ...foreign] : hidden
  const isForged = foreign.every(isTwin) && !isRussian && (foreign.every(isCyrillic) || foreign.length > 1)
  return isForged ? foreign : hidden
}

function pointOf(one: string): string {
  return `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The Latin letters that the twins pass for, in the same order. */
const passFor = 'aAeEoOpPcCyYxXiIjJsSdqWwBKMHTIhABEZHIKMNOPTYXovaikpu'
const dotted: Readonly<Record<string, string>> = { ٮ: 'ب', ڡ: 'ف', ٯ: 'ق', ں: 'ن' }

/**
 * A word in letters of its own script.
 * @returns null where one of its strange letters passes for none of that script
 */
export function plainLetters(word: string): string | null {
  const plain = Array.from(word, one => {
    const twin = twins.indexOf(one)
    return twin === -1 ? (dotted[one] ?? (disguised.test(one) ? one.normalize('NFKC') : one)) : (passFor[twin] ?? one)
  }).join('')
  return plain !== word && findLookAlikes(plain).length === 0 ? plain : null
}
