import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** A family that goes with the file, whose licence lets it (SIL OFL 1.1). */
export interface EmbeddedFamily {
  name: string
  regular: Buffer
  bold?: Buffer
}

/** Draws the Latin digits that fields and lists give as Persian ones. */
export const digitsFamily = 'Vazirmatn FD'

/** The same, as a run asks for it. */
export const persianDigits = { ascii: digitsFamily, hAnsi: digitsFamily, eastAsia: digitsFamily, cs: digitsFamily }

const file = (name: string): Buffer => readFileSync(resolve(`vazirmatn/${name}.ttf`))

/** The product's own letters. */
export function ownFamily(): EmbeddedFamily {
  return {
    name: 'Vazirmatn',
    regular: file('fonts/ttf/Vazirmatn-Regular'),
    bold: file('fonts/ttf/Vazirmatn-Bold'),
  }
}

/** Those that draw Latin digits as Persian ones. */
export function digits(): EmbeddedFamily {
  return {
    name: digitsFamily,
    regular: file('misc/Farsi-Digits/fonts/ttf/Vazirmatn-FD-Regular'),
    bold: file('misc/Farsi-Digits/fonts/ttf/Vazirmatn-FD-Bold'),
  }
}

interface EmbeddedFace {
  element: 'embedRegular' | 'embedBold'
  data: Buffer
}

/** The parts of a Word file that hold its families: the table that names them, and a file a face. */
export function fontParts(families: readonly EmbeddedFamily[]): Record<string, string | Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  const fonts = families.map(({ name, regular, bold }) => {
    const faces: EmbeddedFace[] = [{ element: 'embedRegular', data: regular }]
    if (bold !== undefined) faces.push({ element: 'embedBold', data: bold })
    const embedded = faces.map(({ element, data }) => {
      const number = Object.keys(parts).length + 1
      const key = keyOf(data)
      parts[`word/fonts/font${number}.odttf`] = obfuscated(data, key)
      return `<w:${element} r:id="rId${number}" w:fontKey="{${key}}"/>`
    })
    return `<w:font w:name="${name}"><w:charset w:val="B2"/><w:family w:val="auto"/><w:pitch w:val="variable"/>${embedded.join('')}</w:font>`
  })
  return {
    'word/fontTable.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${fonts.join('')}</w:fonts>`,
    ...parts,
  }
}

/** A GUID that the same file always gets: Word wants one, and the library makes up another in every run. */
function keyOf(data: Uint8Array): string {
  const digest = createHash('sha256').update(data).digest('hex').toUpperCase()
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(12, 16),
    digest.slice(16, 20),
    digest.slice(20, 32),
  ].join('-')
}

/** A font as Word embeds it: its first 32 bytes combined with the key, from its end (ECMA-376 part 4, 17.8.1). */
function obfuscated(data: Uint8Array, key: string): Uint8Array {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse()
  const hidden = Uint8Array.from(data)
  for (let at = 0; at < 32; at++) hidden[at] = (hidden[at] ?? 0) ^ (bytes[at % 16] ?? 0)
  return hidden
}
