import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { factChips, type ReferencePlace, referenceAt } from './factChips.ts'
import { figures } from './figures.ts'
import { lineKeys } from './lineEdits.ts'
import { lineEnds } from './lineEnds.ts'
import { lineLooksPlugin } from './lineLooks.ts'
import { keepsPasted } from './pastedText.ts'
import { halfSpace, wishFact } from './typography.ts'

/** Marks what came from the store: it is not typed, so it is not saved again. */
const external = Annotation.define<boolean>()

export interface EditorEvents {
  onChange: (text: string) => void
  /** A figure is wanted at a place of the text. */
  onWish: (at: number) => void
  /** A figure of the text is to be looked at. */
  onOpen: (place: ReferencePlace, chip: Element) => void
}

/** Whether the text may be typed in; what the store says comes in all the same. */
const locking = new Compartment()

/** Locks the text, or opens it again. */
export function lockText(view: EditorView, isLocked: boolean): void {
  view.dispatch({ effects: locking.reconfigure(EditorState.readOnly.of(isLocked)) })
}

/** The text's editor: right to left, paragraphs a line each, figures in the place of references. */
export function createEditor(
  parent: HTMLElement,
  text: string,
  { label, hint }: { label: string; hint: string },
  events: EditorEvents,
): EditorView {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  const openAtCursor = (view: EditorView): boolean => {
    const place = referenceAt(view.state)
    if (place === undefined) return false
    const chip = view.domAtPos(place.from).node
    const element = chip instanceof Element ? chip : chip.parentElement
    const found = [...(element?.querySelectorAll('[data-reference]') ?? [])].find(
      one => view.posAtDOM(one) === place.from,
    )
    events.onOpen(place, found ?? view.contentDOM)
    return true
  }
  const wishHere = (view: EditorView): boolean => {
    events.onWish(view.state.selection.main.head)
    return true
  }
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        history(),
        locking.of([]),
        keymap.of([
          { key: 'Alt-Enter', run: openAtCursor },
          { key: 'Mod-Shift-Enter', run: wishHere },
          ...halfSpace,
          ...lineEnds,
          ...lineKeys,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ dir: 'rtl', lang: 'fa', 'aria-label': label, spellcheck: 'true' }),
        placeholder(hint),
        lineLooksPlugin,
        keepsPasted,
        figures,
        factChips(events.onOpen),
        wishFact(events.onWish),
        EditorView.updateListener.of(update => {
          if (!update.docChanged || update.transactions.some(one => one.annotation(external) === true)) return
          events.onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
}

/** Brings the store's text in, changing no more than what differs, so that the cursor keeps its place. */
export function receiveText(view: EditorView, text: string): void {
  const now = view.state.doc.toString()
  let from = 0
  while (from < now.length && from < text.length && now[from] === text[from]) from++
  let end = 0
  while (
    end < now.length - from &&
    end < text.length - from &&
    now[now.length - 1 - end] === text[text.length - 1 - end]
  )
    end++
  view.dispatch({
    changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) },
    annotations: [external.of(true), Transaction.addToHistory.of(false)],
  })
}
