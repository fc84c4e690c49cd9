import { createHash } from 'node:crypto'
import {
  type PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import { inherited, pageDicts } from './pages.ts'
import { nameOf, resolveIn } from './pdfObjects.ts'
import { addedBySignature } from './signedContent.ts'

/** Characters of a digest in hexadecimal: 128 bits of SHA-256 tell pages apart. */
export const digestLength = 32

/** What a page has from the nodes above it where it has none of its own (ISO 32000-1, 7.7.3.4). */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

/**
 * Digests of what a file holds, whatever the numbers and places of its objects are: of each page with all that it is
 * drawn with, and of what the file says of itself as a whole.
 */
export class ContentDigests {
  readonly pages: readonly PdfDict[]
  readonly #pdf: PDF
  readonly #pageNumbers: ReadonlyMap<PdfDict, number>
  readonly #known = new Map<PdfObject, string>()
  readonly #open = new Set<PdfObject>()

  constructor(pdf: PDF) {
    this.#pdf = pdf
    this.pages = pageDicts(pdf)
    this.#pageNumbers = new Map(this.pages.map((page, at) => [page, at]))
  }

  page(page: PdfDict): string {
    const resolve = resolveIn(this.#pdf)
    const above = inheritable.flatMap((key): [string, PdfObject][] => {
      const value = page.has(key) ? undefined : inherited(page, key, resolve)
      return value === undefined ? [] : [[key, value]]
    })
    return this.#content(page, new Set(['Parent']), above)
  }

  /**
   * Contents, structure, properties: all but the pages, what programs keep for themselves, and what a signature adds
   * that is on no page.
   */
  rest(): string {
    const { trailer } = this.#pdf.context.info
    const resolve = resolveIn(this.#pdf)
    const info = trailer.getDict('Info', resolve)
    const own = this.#pdf.context.catalog.getDict()
    const catalog = this.#content(own, new Set(['Pages', 'PieceInfo', ...addedBySignature(own, resolve)]))
    return short(`${catalog} ${info === undefined ? '' : this.#content(info, new Set())}`)
  }

  #content(dict: PdfDict, left: ReadonlySet<string>, more: readonly [string, PdfObject][] = []): string {
    const hash = createHash('sha256')
    const own = [...dict].map(([{ value }, part]): [string, PdfObject] => [value, part])
    const keys = [...own.filter(([key]) => !left.has(key)), ...more]
    for (const [key, part] of keys.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      if (!(key === 'Length' && dict instanceof PdfStream)) hash.update(`/${key} ${this.#of(part)} `)
    if (dict instanceof PdfStream) hash.update('stream').update(dict.data)
    return hash.digest('hex').slice(0, digestLength)
  }

  #of(object: PdfObject): string {
    if (object instanceof PdfRef) {
      const found = this.#pdf.getObject(object)
      return found === null ? 'null' : this.#indirect(found)
    }
    if (object instanceof PdfNumber) return String(Number(object.value.toFixed(5)) + 0)
    if (object instanceof PdfName) return `/${object.value}`
    if (object instanceof PdfString) return `(${Buffer.from(object.bytes).toString('hex')})`
    if (object instanceof PdfBool) return String(object.value)
    if (object instanceof PdfArray)
      return `[${object
        .toArray()
        .map(part => this.#of(part))
        .join(' ')}]`
    if (object instanceof PdfDict) return `<${this.#content(object, new Set())}>`
    return object.type
  }

  #indirect(object: PdfObject): string {
    const page = object instanceof PdfDict ? this.#pageNumbers.get(object) : undefined
    if (page !== undefined) return `page ${page}`
    const known = this.#known.get(object)
    if (known !== undefined) return known
    // A page that stands in no tree, or a chain that comes back to where it began.
    if (this.#open.has(object) || (object instanceof PdfDict && nameOf(object.get('Type')) === 'Pages')) return 'back'
    this.#open.add(object)
    const digest = this.#of(object)
    this.#open.delete(object)
    this.#known.set(object, digest)
    return digest
  }
}

function short(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, digestLength)
}
