import { readTool } from '../referees/runTool.ts'

/** A PDF value as qpdf writes it to JSON: names as "/Name", references as "12 0 R". */
type PdfValue = string | number | boolean | null | PdfValue[] | { [key: string]: PdfValue }

interface PdfDictionary {
  [key: string]: PdfValue
}

/** The objects of a finished file, read by qpdf rather than by the code that wrote them. */
export class PdfObjects {
  private readonly objects: Record<string, { value?: PdfValue; stream?: { dict: PdfDictionary; data: string } }>

  private constructor(objects: PdfObjects['objects']) {
    this.objects = objects
  }

  /** @param file path of a PDF without a password */
  static async read(file: string): Promise<PdfObjects> {
    const json = await readTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file])
    const { qpdf } = JSON.parse(json) as { qpdf: [object, PdfObjects['objects']] }
    return new PdfObjects(qpdf[1])
  }

  /** Dictionaries of the pages, in order. */
  pages(): PdfDictionary[] {
    const trailer = this.objects['trailer']?.value
    return this.pagesUnder(this.dictionary(this.dictionary(this.dictionary(trailer)['/Root'])['/Pages']))
  }

  private pagesUnder(node: PdfDictionary): PdfDictionary[] {
    const kids = this.resolved(node['/Kids'])
    return Array.isArray(kids) ? kids.flatMap(kid => this.pagesUnder(this.dictionary(kid))) : [node]
  }

  /** @throws Error when the value is no dictionary */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolved(value)
    if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new Error('Not a dictionary')
    return found
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolved(value)
    return Array.isArray(found) ? found : []
  }

  /** The decoded bytes of a stream. @throws Error when the value refers to none */
  stream(reference: PdfValue | undefined): Buffer {
    const name = typeof reference === 'string' ? reference : 'at all'
    const found = this.objects[`obj:${name}`]?.stream
    if (!found) throw new Error(`No stream ${name}`)
    return Buffer.from(found.data, 'base64')
  }

  private resolved(value: PdfValue | undefined): PdfValue | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value
    const found = this.objects[`obj:${value}`]
    return found?.value ?? found?.stream?.dict
  }
}
