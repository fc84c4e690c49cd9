/** What a font file's own tables say of it: OpenType 1.9, read no further than needed. Lengths are in font units. */

export interface FaceFacts {
  unitsPerEm: number
  /** 100 to 900, as OS/2 says; undefined when it says nothing. */
  weight: number | undefined
  bold: boolean
  italic: boolean
  variable: boolean
  /** The licence forbids embedding, or forbids embedding a part, which is all a PDF takes. */
  embedding: 'allowed' | 'forbidden' | 'whole only'
  /** Style and full names, the most telling first. */
  styleNames: string[]
  postScriptName: string
  /** As programs list it; its PostScript name where the file has no other. */
  familyName: string
  /** Lines as the file would have them: `hhea`, `typo`, `win`. */
  lines: { ascender: number; descender: number }[]
}

/** The file is no font, or its tables do not hold together. */
export class DamagedFont extends Error {}

/** A collection of fonts, or outlines other than TrueType's. */
export class OtherOutlines extends Error {}

const needed = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']

type Tables = ReadonlyMap<string, DataView>

/** @throws DamagedFont, OtherOutlines */
export function readFaceFacts(bytes: Uint8Array): FaceFacts {
  try {
    return factsOf(tablesOf(bytes))
  } catch (cause) {
    // A table shorter than it must be.
    throw cause instanceof RangeError ? new DamagedFont(cause.message) : cause
  }
}

function tablesOf(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = file.getUint32(0)
  if (kind === 0x4f54544f || kind === 0x74746366) throw new OtherOutlines('OTTO or ttcf')
  if (kind !== 0x00010000 && kind !== 0x74727565) throw new DamagedFont('no font')
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)]
    if (offset + length > bytes.length) throw new DamagedFont('cut off')
    tables.set(text(file, entry, 4), new DataView(bytes.buffer, bytes.byteOffset + offset, length))
  }
  const missing = needed.filter(tag => !tables.has(tag))
  if (missing.length > 0) throw new DamagedFont(`no ${missing.join()}`)
  return tables
}

function factsOf(tables: Tables): FaceFacts {
  const head = table(tables, 'head')
  checkGlyphs(tables)
  const hhea = table(tables, 'hhea')
  const os2 = tables.get('OS/2')
  const macStyle = head.getUint16(44)
  const selection = os2?.getUint16(62) ?? 0
  const names = readNames(table(tables, 'name'))
  return {
    unitsPerEm: head.getUint16(18),
    weight: os2 && weightOf(os2.getUint16(4)),
    bold: (macStyle & 1) !== 0 || (selection & 0x20) !== 0,
    italic: (macStyle & 2) !== 0 || (selection & 1) !== 0,
    variable: tables.has('fvar'),
    embedding: os2 ? embeddingOf(os2.getUint16(8)) : 'allowed',
    styleNames: [17, 2, 4, 6].flatMap(id => names.get(id) ?? []),
    familyName: names.get(16) ?? names.get(1) ?? names.get(6) ?? '',
    postScriptName: (names.get(6) ?? '').replaceAll(/[^A-Za-z0-9-]/g, '') || 'CouncilFont',
    lines: [
      { ascender: hhea.getInt16(4), descender: hhea.getInt16(6) },
      ...(os2 && os2.byteLength >= 78
        ? [
            { ascender: os2.getInt16(68), descender: os2.getInt16(70) },
            { ascender: os2.getUint16(74), descender: -os2.getUint16(76) },
          ]
        : []),
    ],
  }
}

/** Some old files count from 1 to 9. */
function weightOf(value: number): number | undefined {
  if (value >= 1 && value <= 9) return value * 100
  return value >= 50 && value <= 1000 ? value : undefined
}

/** OS/2 fsType: of several permissions the widest holds. */
function embeddingOf(fsType: number): FaceFacts['embedding'] {
  if ((fsType & 0xe) === 2 || (fsType & 0x200) !== 0) return 'forbidden'
  return (fsType & 0x100) === 0 ? 'allowed' : 'whole only'
}

/** Every glyph has its place and its width. */
function checkGlyphs(tables: Tables): void {
  const [head, loca, glyf] = [table(tables, 'head'), table(tables, 'loca'), table(tables, 'glyf')]
  const glyphs = table(tables, 'maxp').getUint16(4)
  const widths = table(tables, 'hhea').getUint16(34)
  const unitsPerEm = head.getUint16(18)
  if (glyphs === 0 || widths === 0 || widths > glyphs || unitsPerEm < 16) throw new DamagedFont('no glyphs')
  if (table(tables, 'hmtx').byteLength < widths * 4 + (glyphs - widths) * 2) throw new DamagedFont('widths cut off')
  const isLong = head.getInt16(50) === 1
  let before = 0
  for (let index = 0; index <= glyphs; index++) {
    const offset = isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2
    if (offset < before || offset > glyf.byteLength) throw new DamagedFont('glyphs out of place')
    before = offset
  }
}

/** Names by their id, English or the first there is; Windows' before Macintosh's. */
function readNames(view: DataView): Map<number, string> {
  const names = new Map<number, string>()
  const ranks = new Map<number, number>()
  const start = view.getUint16(4)
  for (let index = 0; index < view.getUint16(2); index++) {
    const record = 6 + 12 * index
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map(at => view.getUint16(record + at))
    if (id === undefined || length === undefined || offset === undefined) continue
    if (start + offset + length > view.byteLength) continue
    const rank = platform === 3 ? (language === 0x409 ? 3 : 2) : 1
    if ((ranks.get(id) ?? 0) >= rank) continue
    ranks.set(id, rank)
    names.set(id, platform === 1 ? text(view, start + offset, length) : utf16(view, start + offset, length))
  }
  return names
}

function utf16(view: DataView, offset: number, length: number): string {
  return new TextDecoder('utf-16be').decode(new Uint8Array(view.buffer, view.byteOffset + offset, length))
}

function text(view: DataView, offset: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, length))
}

function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag)
  if (!found) throw new DamagedFont(`no ${tag}`)
  return found
}
