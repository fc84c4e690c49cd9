import type { PdfDict } from '@libpdf/core'
import { dictsOf, nameOf, type Resolve } from './pdfObjects.ts'

const formKeys: ReadonlySet<string> = new Set(['Fields', 'DR', 'DA', 'NeedAppearances', 'SigFlags'])
/** Without what it would look like: a place that is of no size, and in no page's list. */
const fieldKeys: ReadonlySet<string> = new Set(['FT', 'T', 'V', 'Type', 'Subtype', 'F', 'P', 'Rect'])

/**
 * What a signature on no page has added to a catalog: its form and the extension that it declares. A form that could
 * show or do anything else is content as any.
 */
export function addedBySignature(catalog: PdfDict, resolve: Resolve): string[] {
  const form = catalog.getDict('AcroForm', resolve)
  if (form === undefined || !hasOnly(form, formKeys)) return []
  const fields = dictsOf(form.get('Fields', resolve), resolve)
  const isSignature = (field: PdfDict): boolean =>
    nameOf(field.get('FT', resolve)) === 'Sig' && hasOnly(field, fieldKeys)
  if (!fields.every(isSignature)) return []
  const extensions = catalog.getDict('Extensions', resolve)
  const isDeclared = extensions !== undefined && hasOnly(extensions, new Set(['ESIC']))
  return ['AcroForm', ...(isDeclared ? ['Extensions'] : [])]
}

const hasOnly = (dict: PdfDict, keys: ReadonlySet<string>): boolean => [...dict].every(([{ value }]) => keys.has(value))

/** A file as it may have been before its last signature, which was put behind it; none of one without. */
export function beforeSignature(bytes: Uint8Array): Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const signature = file.lastIndexOf('/ByteRange')
  const end = signature === -1 ? -1 : file.lastIndexOf('%%EOF', signature)
  // A line's end, of one sign or two, is part of it or not.
  return end === -1 ? [] : [5, 6, 7].map(length => bytes.subarray(0, end + length))
}
