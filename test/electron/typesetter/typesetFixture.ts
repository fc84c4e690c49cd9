import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Content, type TypesetDefinition, typeset } from '../../../electron/typesetter/typeset.ts'
import { joinedLines, placed } from '../../fixtures/placedText.ts'

/** Typesets content as a small tagged document. */
export function print(content: Content, rest: Partial<TypesetDefinition> = {}): Promise<Buffer> {
  return typeset(
    { content, pageSize: 'A5', pageMargins: 40, ...rest },
    { title: 'دستور جلسه', author: 'شورا', date: new Date('2026-01-02T03:04:05Z') },
  )
}

/** A sentence repeated until it fills `count` lines or more of an A5 page. */
export const filler = (count: number) => 'شورای شهر گزارش سه‌ماههٔ شهرداری را بررسی می‌کند. '.repeat(count)

export interface TextPiece {
  text: string
  /** Points from the page's left edge to the piece's ends. */
  left: number
  right: number
  /** Points from the page's top edge to the baseline. */
  baseline: number
}

/** An element of the structure tree: its type and what it holds, text given as '#'. */
export type Tag = string | { [type: string]: Tag[] }

export interface OpenedPdf {
  pages: number
  /** Pieces of text of a page, numbered from 1. */
  text: (page: number) => Promise<TextPiece[]>
  tags: (page: number) => Promise<Tag[]>
  links: (page: number) => Promise<{ target: string; page: number | undefined; says: string }[]>
  /** Where a page's links are, in points from its left edge. */
  linkAreas: (page: number) => Promise<{ left: number; right: number }[]>
  /** Painting operators of a page by name, with their arguments. */
  operators: (page: number) => Promise<{ name: string; args: unknown }[]>
  outline: () => Promise<OutlineEntry[]>
  catalog: () => Promise<object>
}

export interface OutlineEntry {
  title: string
  count?: number | undefined
  items: OutlineEntry[]
}

/** Opens a PDF with pdf.js and closes it when `use` is done. */
export async function openPdf<T>(bytes: Uint8Array, use: (pdf: OpenedPdf) => Promise<T>): Promise<T> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const file = await loading.promise
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  try {
    return await use({
      pages: file.numPages,
      text: async number => {
        const page = await file.getPage(number)
        const height = page.view[3] ?? 0
        const { items } = await page.getTextContent()
        const stretches = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [placed(item)] : []))
        return joinedLines(stretches).map(line => ({ ...line, baseline: height - line.baseline }))
      },
      tags: async number =>
        (await (await file.getPage(number)).getStructTree())?.children.map(child => tagOf(child)) ?? [],
      links: async number => {
        const found: { target: string; page: number | undefined; says: string }[] = []
        for (const link of await (await file.getPage(number)).getAnnotations()) {
          const dest: unknown = typeof link.dest === 'string' ? await file.getDestination(link.dest) : undefined
          const target = Array.isArray(dest) ? await file.getPageIndex(dest[0]) : undefined
          found.push({
            target: link.url ?? link.dest,
            page: target === undefined ? undefined : target + 1,
            says: link.contentsObj.str,
          })
        }
        return found
      },
      linkAreas: async number =>
        (await (await file.getPage(number)).getAnnotations()).map(({ rect }: { rect: number[] }) => ({
          left: rect[0] ?? 0,
          right: rect[2] ?? 0,
        })),
      operators: async number => {
        const list = await (await file.getPage(number)).getOperatorList()
        return list.fnArray.map((code, index) => ({ name: names.get(code) ?? '', args: list.argsArray[index] }))
      },
      outline: async () => (await file.getOutline()) ?? [],
      catalog: async () => {
        const { info, metadata } = await file.getMetadata()
        const preferences = Object.fromEntries((await file.getViewerPreferences()) ?? [])
        const marks: unknown = await file.getMarkInfo()
        return {
          ...info,
          ...preferences,
          ...(marks instanceof Map && Object.fromEntries(marks)),
          xmpTitle: metadata?.get('dc:title'),
        }
      },
    })
  } finally {
    await loading.destroy()
  }
}

function tagOf(node: object): Tag {
  if ('type' in node) return node.type === 'content' ? '#' : String(node.type)
  const [role, scope, alt, children] = ['role', 'scope', 'alt', 'children'].map((key): unknown =>
    Reflect.get(node, key),
  )
  const name = [role, scope, alt].filter(part => typeof part === 'string').join(' ')
  return { [name]: Array.isArray(children) ? children.map(tagOf) : [] }
}
