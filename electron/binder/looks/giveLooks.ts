import { type PDF, PdfDict, PdfStream } from '@libpdf/core'
import { hiddenLayers } from '../layers.ts'
import { type Form, pageForms } from '../pageForm.ts'
import { pageDicts } from '../pages.ts'
import { name, nameOf, number, numbers, resolveIn } from '../pdfObjects.ts'
import { plain, rectangle } from './drawing.ts'
import type { NoteLook } from './look.ts'
import { noteLook } from './noteLook.ts'
import { saysItsLook, seenNotes } from './seenNotes.ts'
import { type BoxedText, lineHeight, textPages } from './textPages.ts'

/** How many fields and other notes of a file show something that nobody but its maker can draw. */
export interface Undrawn {
  fields: number
  notes: number
}

export function undrawnIn(pdf: PDF): Undrawn {
  const undrawn = lookless(pdf).filter(({ look }) => look.kind === 'unknown')
  const fields = undrawn.filter(({ note }) => nameOf(note.get('Subtype', resolveIn(pdf))) === 'Widget').length
  return { fields, notes: undrawn.length - fields }
}

/**
 * Gives a look to the notes and fields of a file that say nothing of theirs, as viewers do by themselves: marks and
 * shapes are drawn, what is written is set by our own text engine.
 */
export async function giveLooks(pdf: PDF, date: Date): Promise<void> {
  const drawn = lookless(pdf).flatMap(({ note, look }) => (look.kind === 'drawn' ? [{ note, look }] : []))
  const written = drawn.flatMap(({ look: { box, text } }) => (text === undefined ? [] : [{ box, text }]))
  const forms = written.length === 0 ? [] : await pageForms(pdf, await textPages(written, date))
  for (const { note, look } of drawn) {
    const form = look.text && forms.shift()
    note.set('Rect', numbers(look.box))
    note.set('AP', PdfDict.of({ N: pdf.register(streamOf(look, form)) }))
  }
}

function lookless(pdf: PDF): { note: PdfDict; look: NoteLook }[] {
  const resolve = resolveIn(pdf)
  const isHidden = hiddenLayers(pdf.context.catalog.getDict(), resolve)
  return pageDicts(pdf).flatMap(page =>
    seenNotes(page, resolve, isHidden).flatMap(({ note }) =>
      saysItsLook(note, resolve) ? [] : [{ note, look: noteLook(note, resolve) }],
    ),
  )
}

type DrawnLook = Extract<NoteLook, { kind: 'drawn' }>

function streamOf({ box, operators, over, text }: DrawnLook, form: Form | undefined): PdfStream {
  const words = form === undefined || text === undefined ? '' : wordsIn({ box, text }, form)
  const stream = new PdfStream([], new TextEncoder().encode(`${over ? '/G gs\n' : ''}${operators}\n${words}`))
  stream.set('Type', name('XObject'))
  stream.set('Subtype', name('Form'))
  stream.set('BBox', numbers(box))
  const resources = new PdfDict()
  if (form !== undefined) resources.set('XObject', PdfDict.of({ T: form.ref }))
  if (over) resources.set('ExtGState', PdfDict.of({ G: PdfDict.of({ BM: name('Multiply'), ca: number(1) }) }))
  stream.set('Resources', resources)
  return stream
}

/** Draws a text that stands at the top of its form: a line into the middle of its box, any other from the top on. */
function wordsIn(boxed: BoxedText, { frame }: Form): string {
  const [left, bottom, , top] = boxed.box
  const begin = boxed.text.isLine ? (bottom + top + lineHeight(boxed)) / 2 : top
  return `q ${rectangle(boxed.box)} W n 1 0 0 1 ${plain(left)} ${plain(begin - frame.height)} cm /T Do Q\n`
}
