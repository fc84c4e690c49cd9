import { crc32 } from 'node:zlib'

/** Bytes of a PNG's signature, and of the header chunk that always comes first. */
const headerEnd = 8 + 25

/**
 * A PNG that says in words what it shows: international text chunks (iTXt) after its header, as the PNG specification
 * names their keywords.
 */
export function withPngText(png: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  return Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)])
}

/** Keyword, no compression, Persian, no translated keyword, text. */
function textChunk(keyword: string, text: string): Buffer {
  const body = Buffer.from(`iTXt${keyword}\0\0\0fa\0\0${text}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
