import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'
import { type ActiveContent, activeContents } from '../../shared/domain/activeContent.ts'
import { hasHiddenLayers } from './layers.ts'
import { pageDicts } from './pages.ts'
import { dictsOf, nameOf, type Resolve, resolveIn } from './pdfObjects.ts'

const all = Object.keys(activeContents) as ActiveContent[]

const byAction: Readonly<Record<string, ActiveContent>> = {
  JavaScript: 'javaScript',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
  Launch: 'launch',
  URI: 'linksOut',
  GoToR: 'linksOut',
  GoToE: 'linksOut',
  SubmitForm: 'otherActions',
  ImportData: 'otherActions',
  ResetForm: 'otherActions',
  Hide: 'otherActions',
  Named: 'otherActions',
  SetOCGState: 'otherActions',
  Trans: 'otherActions',
  Thread: 'otherActions',
}

const byAnnotation: Readonly<Record<string, ActiveContent | undefined>> = {
  // What they do is found by their actions.
  Link: undefined,
  Popup: undefined,
  Widget: 'forms',
  FileAttachment: 'embeddedFiles',
  Movie: 'media',
  Sound: 'media',
  Screen: 'media',
  RichMedia: 'media',
  '3D': 'media',
}

/** Lead back up, or to what is looked at by itself. */
const leadBack = new Set(['Parent', 'P', 'Pg', 'Dest', 'Pages', 'StructTreeRoot', 'Popup', 'IRT', 'AP', 'DR'])

/** Objects that are looked at; a file with more of them has said enough. */
const mostObjects = 200_000

/** Everything of a file that acts, is not drawn by its pages or hides, in the order of `activeContents`. */
export function activeContentOf(pdf: PDF): ActiveContent[] {
  const resolve = resolveIn(pdf)
  const catalog = pdf.context.catalog.getDict()
  const found = new Set<ActiveContent>()
  const seen = new Set<PdfObject>()
  const waiting: PdfObject[] = [catalog]
  for (const page of pageDicts(pdf)) {
    for (const key of ['Annots', 'AA']) {
      const value = page.get(key, resolve)
      if (value !== undefined) waiting.push(value)
    }
    if (page.has('AA')) found.add('otherActions')
    for (const note of dictsOf(page.get('Annots', resolve), resolve)) noteFound(note, resolve, found)
  }
  for (let object = waiting.pop(); object !== undefined && seen.size < mostObjects; object = waiting.pop()) {
    const value = object instanceof PdfRef ? resolve(object) : object
    if (value === null || seen.has(value)) continue
    if (value instanceof PdfArray) {
      seen.add(value)
      waiting.push(...value)
    } else if (value instanceof PdfDict) {
      seen.add(value)
      for (const [{ value: key }, part] of value) if (!leadBack.has(key)) waiting.push(part)
      actionFound(value, resolve, found)
    }
  }
  if (catalog.has('AA') || catalog.get('OpenAction', resolve) instanceof PdfDict) found.add('otherActions')
  const form = catalog.getDict('AcroForm', resolve)
  if (form?.has('XFA') === true) found.add('xfa')
  if (hasHiddenLayers(catalog, resolve)) found.add('hiddenLayers')
  return all.filter(one => found.has(one))
}

function noteFound(note: PdfDict, resolve: Resolve, found: Set<ActiveContent>): void {
  const subtype = nameOf(note.get('Subtype', resolve)) ?? ''
  const content = subtype in byAnnotation ? byAnnotation[subtype] : 'notes'
  if (content !== undefined) found.add(content)
}

function actionFound(dict: PdfDict, resolve: Resolve, found: Set<ActiveContent>): void {
  const action = byAction[nameOf(dict.get('S', resolve)) ?? '']
  if (action !== undefined) found.add(action)
  if (dict.has('JS') || dict.has('JavaScript')) found.add('javaScript')
  if (dict.has('EF') || dict.has('EmbeddedFiles')) found.add('embeddedFiles')
  if (nameOf(dict.get('FT', resolve)) === 'Sig' && dict.get('V', resolve) instanceof PdfDict) found.add('signatures')
}
