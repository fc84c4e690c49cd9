import { unescaped, VisitorStop, visitXml } from './readXml.ts'

/** Texts, and letters of all of them: what a table of half a million rows may need. */
const [mostStrings, mostLetters] = [2_000_000, 40_000_000]

/** The texts that cells name by their index; of rich text its letters, without how they sound. */
export function readStrings(pieces: Iterable<Uint8Array>): string[] {
  const strings: string[] = []
  let parts: string[] = []
  let letters = 0
  let [isText, isSound] = [false, false]
  visitXml(pieces, {
    open(name) {
      if (name === 'si') parts = []
      else if (name === 'rPh') isSound = true
      else if (name === 't') isText = !isSound
    },
    close(name) {
      if (name === 'rPh') isSound = false
      else if (name === 't') isText = false
      else if (name === 'si') {
        strings.push(unescaped(parts.length === 1 ? (parts[0] ?? '') : parts.join('')))
        if (strings.length > mostStrings) throw new VisitorStop()
      }
    },
    text(text) {
      if (!isText) return
      letters += text.length
      if (letters > mostLetters || parts.length > mostParts) throw new VisitorStop()
      parts.push(text)
    },
  })
  return strings
}

/** Runs of one text; a cell holds 32,767 letters. */
const mostParts = 40_000
