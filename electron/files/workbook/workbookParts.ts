import { packedFile, zipNames } from '../unzip.ts'
import { visitXml } from './readXml.ts'

/** Parts of a workbook, and bytes of one and of all that are read of it. */
const workbookLimits = { parts: 2000, part: 160 * 2 ** 20, all: 256 * 2 ** 20 }

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  name: string
  /** Its author hid it, or a program that keeps notes of its own there. */
  isHidden: boolean
  /** Where its cells are; undefined for a chart or a sheet of macros. */
  part: string | undefined
}

export interface WorkbookParts {
  sheets: ListedSheet[]
  is1904: boolean
  strings: string | undefined
  styles: string | undefined
  /** What programs keep with it, by name. */
  properties: Record<string, string>
  /** The bytes of a part, inflated and counted as they are read. @throws Problem of the zip */
  bytesOf: (part: string) => Iterable<Uint8Array>
}

/**
 * What a workbook is made of. Its parts are found by their relations, whatever they are called.
 * @returns undefined for a zip that is no workbook
 * @throws Problem of the zip, DamagedXml
 */
export function workbookParts(zip: Buffer, file: string): WorkbookParts | undefined {
  // Names of parts are the same in small and capital letters.
  const names = new Map(zipNames(zip, file, workbookLimits.parts).map(name => [name.toLowerCase(), name]))
  let left = workbookLimits.all
  const bytesOf = function* (part: string): Generator<Uint8Array> {
    const name = names.get(part.toLowerCase()) ?? part
    for (const piece of packedFile(zip, file, name, Math.min(left, workbookLimits.part))()) {
      left -= piece.length
      yield piece
    }
  }
  const isThere = (part: string | undefined): part is string => part !== undefined && names.has(part.toLowerCase())
  const relations = (part: string): Relation[] => {
    const at = part.lastIndexOf('/') + 1
    const own = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
    return isThere(own) ? readRelations(bytesOf(own), part.slice(0, at)) : []
  }
  const root = relations('')
  const workbook = partOf(root, 'officeDocument')
  if (!isThere(workbook)) return undefined
  const others = relations(workbook)
  const { listed, is1904 } = readWorkbook(bytesOf(workbook))
  const sheets = listed.map(({ name, state, id }): ListedSheet => {
    const relation = others.find(one => one.id === id)
    const isSheet = relation?.type === 'worksheet' && isThere(relation.part)
    return { name, isHidden: state.endsWith('idden'), part: isSheet ? relation.part : undefined }
  })
  const [strings, styles] = [partOf(others, 'sharedStrings'), partOf(others, 'styles')]
  const properties = partOf(root, 'custom-properties')
  return {
    sheets,
    is1904,
    strings: isThere(strings) ? strings : undefined,
    styles: isThere(styles) ? styles : undefined,
    properties: isThere(properties) ? readProperties(bytesOf(properties)) : {},
    bytesOf,
  }
}

interface Relation {
  id: string
  /** The last word of its address, the same in the transitional and the strict form of the standard. */
  type: string
  part: string
}

const partOf = (relations: readonly Relation[], type: string) => relations.find(one => one.type === type)?.part

function readRelations(pieces: Iterable<Uint8Array>, folder: string): Relation[] {
  const found: Relation[] = []
  visitXml(pieces, {
    ...nothing,
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External' || found.length >= workbookLimits.parts) return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolved(folder, target) })
    },
  })
  return found
}

/** «../xl/worksheets/sheet1.xml» from a folder, or from the root with a slash before it. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`
  return decodeURIComponent(new URL(path, 'zip://root').pathname.slice(1))
}

function readWorkbook(pieces: Iterable<Uint8Array>) {
  const listed: { name: string; state: string; id: string }[] = []
  let is1904 = false
  visitXml(pieces, {
    ...nothing,
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet' || listed.length >= workbookLimits.parts) return
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
      listed.push({ name: attributes['name'] ?? '', state: attributes['state'] ?? '', id })
    },
  })
  return { listed, is1904 }
}

function readProperties(pieces: Iterable<Uint8Array>): Record<string, string> {
  const found = new Map<string, string>()
  let name = ''
  visitXml(pieces, {
    ...nothing,
    open(element, attributes) {
      if (element === 'property') name = (attributes['name'] ?? '').slice(0, longestProperty)
    },
    text(text) {
      const before = found.get(name) ?? ''
      if (name !== '' && text.trim() !== '' && found.size < mostProperties)
        found.set(name, (before + text).slice(0, longestProperty))
    },
  })
  return Object.fromEntries(found)
}

const [mostProperties, longestProperty] = [100, 10_000]

const nothing = { open: () => undefined, close: () => undefined, text: () => undefined }
