import type { PdfFile } from './pdfFile.ts'
import { type Dictionary, IndirectReference, nameOf, PdfText, type PdfValue } from './values.ts'

/** A stretch of marked content of a page. */
export interface MarkedContent {
  /** Object id of the page. */
  page: number
  mcid: number
}

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Tag {
  /** Object id; undefined for one that is written inside its parent. */
  object: number | undefined
  /** Standard type, after the role map. */
  type: string
  entries: Dictionary
  parent: Tag | undefined
  kids: Tag[]
  contents: MarkedContent[]
  /** Object ids of its annotations. */
  annotations: number[]
}

/** Trees deeper than this are cut: no document of ours nests so. */
const deepest = 100

/** Every element, in reading order, each after its parent. */
export function readTags(file: PdfFile): Tag[] {
  const root = file.dictionary(file.catalog.get('StructTreeRoot'))
  const roles = file.dictionary(root.get('RoleMap'))
  const tags: Tag[] = []
  const seen = new Set<number>()

  const read = (value: PdfValue, parent: Tag | undefined, page: number | undefined, depth: number): void => {
    const found = file.resolve(value)
    if (typeof found === 'number' && parent && page !== undefined) parent.contents.push({ page, mcid: found })
    if (!(found instanceof Map) || depth > deepest) return
    const own = idOf(found.get('Pg')) ?? page
    const type = found.get('Type')
    if (type === 'MCR') {
      const mcid = found.get('MCID')
      if (parent && own !== undefined && typeof mcid === 'number') parent.contents.push({ page: own, mcid })
      return
    }
    if (type === 'OBJR') {
      const annotation = idOf(found.get('Obj'))
      if (parent && annotation !== undefined) parent.annotations.push(annotation)
      return
    }
    const object = idOf(value)
    if (object !== undefined && seen.has(object)) return
    if (object !== undefined) seen.add(object)
    const tag: Tag = {
      object,
      type: roleOf(found.get('S'), roles),
      entries: found,
      parent,
      kids: [],
      contents: [],
      annotations: [],
    }
    tags.push(tag)
    parent?.kids.push(tag)
    for (const kid of file.array(found.get('K'))) read(kid, tag, own, depth + 1)
  }
  for (const kid of file.array(root.get('K'))) read(kid, undefined, undefined, 0)
  return tags
}

/** The attributes of one owner, such as Table. */
export function attributes(file: PdfFile, tag: Tag, owner: string): Dictionary {
  const found = file.array(tag.entries.get('A')).map(value => file.dictionary(value))
  return new Map(found.filter(own => own.get('O') === owner).flatMap(own => [...own]))
}

/** An entry's text; empty when there is none. */
export function textOf(file: PdfFile, entries: Dictionary, key: string): string {
  const value = file.resolve(entries.get(key))
  return value instanceof PdfText ? String(value).trim() : ''
}

function idOf(value: PdfValue | undefined): number | undefined {
  return value instanceof IndirectReference ? value.id : undefined
}

function roleOf(type: PdfValue | undefined, roles: Dictionary): string {
  let role = nameOf(type)
  for (let hops = 0; hops < 16; hops++) {
    const next = roles.get(role)
    if (typeof next !== 'string') break
    role = next
  }
  return role
}
