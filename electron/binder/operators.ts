/** One operator of a content stream, with the bytes of its operands before it. */
export interface Operator {
  word: string
  /** First byte of its operands. */
  from: number
  /** Byte after it; of an inline picture, after its data. */
  to: number
  /** Names among its operands, without their slashes. */
  names: readonly string[]
}

const space = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const delimiter = new Set(Array.from('()<>[]{}/%', mark => mark.charCodeAt(0)))
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !space.has(byte) && !delimiter.has(byte)

const slash = 0x2f
const percent = 0x25
const opening = 0x28
const closing = 0x29
const backslash = 0x5c
const less = 0x3c
const greater = 0x3e

/** Operators of a content stream in their order (ISO 32000-1, 7.8.2). What is no syntax at all is passed over. */
export function* operatorsOf(content: Buffer): Generator<Operator> {
  let at = 0
  let from = 0
  let names: string[] = []
  while (at < content.length) {
    const byte = content[at] ?? 0
    if (space.has(byte)) at++
    else if (byte === percent) at = endOfLine(content, at)
    else if (byte === opening) at = endOfString(content, at)
    else if (byte === less && content[at + 1] !== less) at = after(content, greater, at)
    else if (byte === slash) {
      const end = endOfWord(content, at + 1)
      names.push(plainName(content.toString('latin1', at + 1, end)))
      at = end
    } else if (delimiter.has(byte)) at++
    else {
      const end = endOfWord(content, at)
      const word = content.toString('latin1', at, end)
      at = end
      if (isOperand(word) || word === 'BI') continue
      if (word === 'ID') at = endOfPicture(content, at)
      yield { word, from, to: at, names }
      from = at
      names = []
    }
  }
}

function isOperand(word: string): boolean {
  return /^[+\-.\d]/.test(word) || word === 'true' || word === 'false' || word === 'null'
}

function plainName(written: string): string {
  return written.replaceAll(/#([\dA-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function endOfWord(content: Buffer, start: number): number {
  let at = start
  while (isRegular(content[at])) at++
  return at
}

function endOfLine(content: Buffer, start: number): number {
  let at = start
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at++
  return at
}

function after(content: Buffer, mark: number, start: number): number {
  const found = content.indexOf(mark, start)
  return found === -1 ? content.length : found + 1
}

function endOfString(content: Buffer, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at++) {
    const byte = content[at]
    if (byte === backslash) at++
    else if (byte === opening) depth++
    else if (byte === closing && --depth === 0) return at + 1
  }
  return content.length
}

/** After the `EI` of an inline picture: set apart by spaces, and followed by what may be syntax. */
function endOfPicture(content: Buffer, start: number): number {
  for (let at = content.indexOf('EI', start + 1); at !== -1; at = content.indexOf('EI', at + 2)) {
    const isApart = space.has(content[at - 1] ?? 0) && !isRegular(content[at + 2])
    if (isApart && content.subarray(at + 2, at + 12).every(byte => space.has(byte) || (byte > 0x1f && byte < 0x7f)))
      return at + 2
  }
  return content.length
}
