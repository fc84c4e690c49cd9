import { deflateSync } from 'node:zlib'
import { type PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import { type CleanedContent, cleanContent } from './cleanContent.ts'
import { hiddenLayers, type IsHidden } from './layers.ts'
import { name, nameOf, type Resolve, resolveIn } from './pdfObjects.ts'
import { jpegSegments } from './pictures.ts'

/** Levels of forms within forms; a deeper one is left out. */
const deepest = 60

/** What drawing needs (ISO 32000-1, tables 95, 89, 75 and 147); whatever else hangs on an object stays behind. */
const formKeys = ['Type', 'Subtype', 'FormType', 'BBox', 'Matrix']
const patternKeys = ['Type', 'PatternType', 'PaintType', 'TilingType', 'BBox', 'XStep', 'YStep', 'Matrix']
const imageKeys =
  'Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Filter DecodeParms'.split(
    ' ',
  )
const groupKeys = ['Type', 'S', 'CS', 'I', 'K']
const categories = ['Font', 'XObject', 'ColorSpace', 'ExtGState', 'Pattern', 'Shading']
/** They are used without being named. */
const unnamed = new Set(['DefaultGray', 'DefaultRGB', 'DefaultCMYK'])

/** Cleans what is drawn with in one file: forms, patterns, pictures and masks, each once. */
export class ResourceCleaner {
  readonly resolve: Resolve
  readonly #pdf: PDF
  readonly #isHidden: IsHidden
  /** What became of an object; null of what is left out. */
  readonly #cleaned = new Map<PdfObject, PdfRef | null>()

  constructor(pdf: PDF) {
    this.#pdf = pdf
    this.resolve = resolveIn(pdf)
    this.#isHidden = hiddenLayers(pdf.context.catalog.getDict(), this.resolve)
  }

  /** Content that is drawn with resources, cleaned, and those of them that it uses. */
  clean(content: Buffer, resources: PdfDict, depth = 0): CleanedContent & { resources: PdfDict } {
    const { resolve } = this
    const layers = resources.getDict('Properties', resolve)
    const objects = resources.getDict('XObject', resolve)
    const cleaned = cleanContent(content, {
      isHiddenLayer: layer => this.isHidden(layers?.get(layer)),
      isLeftOut: named => {
        const object = objects?.get(named, resolve)
        return object === undefined || this.#drawn(object, resources, depth) === null
      },
    })
    return { ...cleaned, resources: this.#used(resources, cleaned.names, depth) }
  }

  isHidden(layer: PdfObject | undefined): boolean {
    return this.#isHidden(layer)
  }

  /** A form or a picture, cleaned; null where it is of a layer that is off, or nothing that can be drawn. */
  drawn(object: PdfObject, around: PdfDict): PdfRef | null {
    return this.#drawn(object, around, 0)
  }

  #used(resources: PdfDict, names: ReadonlySet<string>, depth: number): PdfDict {
    const used = new PdfDict()
    for (const category of categories) {
      const found = resources.getDict(category, this.resolve)
      if (found === undefined) continue
      const kept = new PdfDict()
      for (const [{ value: key }, entry] of found) {
        if (!names.has(key) && !(category === 'ColorSpace' && unnamed.has(key))) continue
        const cleaned = this.#entry(category, entry, resources, depth)
        if (cleaned !== null) kept.set(key, cleaned)
      }
      if (kept.size > 0) used.set(category, kept)
    }
    return used
  }

  #entry(category: string, entry: PdfObject, resources: PdfDict, depth: number): PdfObject | null {
    const value = entry instanceof PdfRef ? this.resolve(entry) : entry
    if (value === null) return null
    if (category === 'XObject') return this.#drawn(value, resources, depth)
    if (category === 'Pattern' && value instanceof PdfStream) return this.#form(value, patternKeys, resources, depth)
    if (category === 'ExtGState' && value instanceof PdfDict) return this.#state(value, resources, depth) ?? entry
    return entry
  }

  #drawn(object: PdfObject, around: PdfDict, depth: number): PdfRef | null {
    if (!(object instanceof PdfStream) || this.#isHidden(object.get('OC'))) return null
    const subtype = nameOf(object.get('Subtype', this.resolve))
    if (subtype === 'Image') return this.#image(object, depth)
    return subtype === 'Form' ? this.#form(object, formKeys, around, depth) : null
  }

  /** A form or a tiling pattern: drawn with its own resources, or with those around it as in the oldest files. */
  #form(form: PdfStream, keys: readonly string[], around: PdfDict, depth: number): PdfRef | null {
    const known = this.#cleaned.get(form)
    if (known !== undefined) return known
    if (depth > deepest) return null
    const made = new PdfStream(this.#picked(form, keys))
    const ref = this.#pdf.register(made)
    this.#cleaned.set(form, ref)
    const { content, resources } = this.clean(
      Buffer.from(form.getDecodedData()),
      form.getDict('Resources', this.resolve) ?? around,
      depth + 1,
    )
    made.set('Resources', resources)
    const group = this.group(form)
    if (group !== undefined) made.set('Group', group)
    made.setData(new Uint8Array(deflateSync(content)))
    made.set('Filter', name('FlateDecode'))
    return ref
  }

  #image(image: PdfStream, depth: number): PdfRef | null {
    const known = this.#cleaned.get(image)
    if (known !== undefined) return known
    if (depth > deepest) return null
    const made = new PdfStream(this.#picked(image, imageKeys), withoutNotes(image, this.resolve))
    const ref = this.#pdf.register(made)
    this.#cleaned.set(image, ref)
    for (const key of ['SMask', 'Mask']) {
      const mask = image.get(key, this.resolve)
      if (!(mask instanceof PdfStream)) continue
      const cleaned = this.#image(mask, depth + 1)
      if (cleaned === null) made.delete(key)
      else made.set(key, cleaned)
    }
    return ref
  }

  /** A state whose mask is a form, with that form cleaned; undefined of one without. */
  #state(state: PdfDict, resources: PdfDict, depth: number): PdfDict | undefined {
    const mask = state.getDict('SMask', this.resolve)
    const form = mask?.get('G', this.resolve)
    if (mask === undefined || !(form instanceof PdfStream)) return undefined
    const drawn = this.#form(form, formKeys, resources, depth)
    const made = state.clone()
    if (drawn === null) made.delete('SMask')
    else {
      const cleaned = mask.clone()
      cleaned.set('G', drawn)
      made.set('SMask', cleaned)
    }
    return made
  }

  /** How what is drawn together is blended with what lies under it. */
  group(of: PdfDict): PdfDict | undefined {
    const group = of.getDict('Group', this.resolve)
    return group === undefined ? undefined : this.#picked(group, groupKeys)
  }

  #picked(from: PdfDict, keys: readonly string[]): PdfDict {
    return new PdfDict(
      keys.flatMap((key): [PdfName, PdfObject][] => {
        const value = from.get(key)
        return value === undefined ? [] : [[name(key), value]]
      }),
    )
  }
}

/** Data of a picture; of a JPEG without what cameras and programs wrote into it of places and people. */
function withoutNotes(image: PdfStream, resolve: Resolve): Uint8Array {
  const filter = image.get('Filter', resolve)
  const only = filter instanceof PdfArray && filter.length === 1 ? filter.at(0, resolve) : filter
  return nameOf(only) === 'DCTDecode' ? withoutJpegNotes(image.data) : image.data
}

/** Exif and XMP (APP1), Photoshop's (APP13) and comments. Colours are told by others. */
const notes = new Set([0xe1, 0xed, 0xfe])

/** A JPEG without its notes. */
export function withoutJpegNotes(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let from = 0
  for (const { marker, at, end } of jpegSegments(bytes)) {
    if (!notes.has(marker)) continue
    parts.push(bytes.subarray(from, at - 4))
    from = end
  }
  return from === 0 ? bytes : new Uint8Array(Buffer.concat([...parts, bytes.subarray(from)]))
}
