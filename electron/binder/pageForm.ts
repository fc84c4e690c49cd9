import { PDF, PdfDict, type PdfRef, PdfStream } from '@libpdf/core'
import { cleanPage } from './cleanPage.ts'
import { ResourceCleaner } from './cleanResources.ts'
import { frameOf, type PageFrame } from './pages.ts'
import { name, numbers, resolveIn } from './pdfObjects.ts'

/** Makes the drawing of a cleaned page a form, upright and from 0 on. */
export function pageForm(pdf: PDF, page: PdfDict, frame: PageFrame): PdfRef {
  const ref = page.getRef('Contents')
  const drawing = ref && pdf.getObject(ref)
  if (ref === undefined || !(drawing instanceof PdfStream)) throw new Error('a cleaned page has one drawing')
  const { x, y, width, height } = frame
  drawing.set('Type', name('XObject'))
  drawing.set('Subtype', name('Form'))
  drawing.set('BBox', numbers([x, y, x + width, y + height]))
  drawing.set('Matrix', numbers(uprightMatrix(frame)))
  drawing.set('Resources', page.get('Resources') ?? new PdfDict())
  const group = page.get('Group')
  if (group !== undefined) drawing.set('Group', group)
  return ref
}

function uprightMatrix({ x, y, width, height, rotation, unit: u }: PageFrame): number[] {
  if (rotation === 90) return [0, -u, u, 0, -y * u, (width + x) * u]
  if (rotation === 180) return [-u, 0, 0, -u, (width + x) * u, (height + y) * u]
  if (rotation === 270) return [0, u, -u, 0, (height + y) * u, -x * u]
  return [u, 0, 0, u, -x * u, -y * u]
}

/** A form that is drawn on other pages, and how large it is. */
export interface Form {
  ref: PdfRef
  frame: PageFrame
}

/** Brings the pages of a file of our own into another as forms; letters are shared by all. */
export async function pageForms(pdf: PDF, bytes: Uint8Array): Promise<Form[]> {
  const source = await PDF.load(bytes)
  const cleaner = new ResourceCleaner(source)
  const frames = source.getPages().map(page => cleanPage(source, page.dict, cleaner))
  const copied = await pdf.copyPagesFrom(source, [...frames.keys()], { includeAnnotations: false })
  const forms = copied.map((page, at) => {
    const frame = frames[at] ?? frameOf(page.dict, resolveIn(pdf))
    return { ref: pageForm(pdf, page.dict, frame), frame }
  })
  copied.forEach(() => pdf.removePage(pdf.getPageCount() - 1))
  return forms
}
