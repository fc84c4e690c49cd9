import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { ResolvedReference } from '../../../../shared/api/facts.ts'
import { problemText } from '../../../../shared/problems/problemText.ts'
import styles from './Narrative.module.css'

/** What references say now, by what stands between their braces. */
export type ResolvedReferences = ReadonlyMap<string, ResolvedReference>

/** A reference in the text: where it stands, braces and all, and what is between them. */
export interface ReferencePlace {
  from: number
  to: number
  reference: string
}

const pattern = /\{\{([^{}\n]*)\}\}/g

/** The references of a text, in their order. */
export function referencesIn(text: string): ReferencePlace[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: reference = '', index }) => ({
    from: index,
    to: index + whole.length,
    reference: reference.trim(),
  }))
}

export const setResolved = StateEffect.define<ResolvedReferences>()

class FactChip extends WidgetType {
  readonly reference: string
  readonly resolved: ResolvedReference | undefined

  constructor(reference: string, resolved: ResolvedReference | undefined) {
    super()
    this.reference = reference
    this.resolved = resolved
  }

  override eq(other: FactChip): boolean {
    return other.reference === this.reference && sayOf(other.resolved) === sayOf(this.resolved)
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    const { resolved } = this
    chip.className = [styles['fact'], resolved?.ok === false ? styles['badFact'] : ''].join(' ')
    chip.dataset['reference'] = this.reference
    chip.textContent = sayOf(resolved)
    if (resolved?.ok) {
      chip.title = resolved.label
      if (resolved.sample && !this.reference.includes('unmarked')) chip.append(' (نمونه)')
    } else if (resolved !== undefined) chip.title = problemText(resolved.problem)
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

function sayOf(resolved: ResolvedReference | undefined): string {
  if (resolved === undefined) return '…'
  return resolved.ok ? resolved.text : '⚠ رقم نادرست'
}

interface Chips {
  resolved: ResolvedReferences
  decorations: DecorationSet
  unbroken: DecorationSet
}

/** Brackets and points that touch a figure, which a line may not leave behind. */
const [before, after] = [/[«([]+$/, /^[»)\]،؛:.!؟…]+/]
const whole = Decoration.mark({ class: styles['whole'] ?? '' })

/** A browser may break a line on either side of a chip, also where a point follows. */
function unbroken(state: EditorState): DecorationSet {
  const text = state.doc.toString()
  const marks = referencesIn(text).flatMap(({ from, to }): Range<Decoration>[] => {
    const opening = before.exec(text.slice(Math.max(0, from - 3), from))?.[0].length ?? 0
    const closing = after.exec(text.slice(to, to + 3))?.[0].length ?? 0
    return opening + closing > 0 ? [whole.range(from - opening, to + closing)] : []
  })
  return Decoration.set(marks)
}

function decorate(state: EditorState, resolved: ResolvedReferences): DecorationSet {
  const chips = referencesIn(state.doc.toString()).map(({ from, to, reference }): Range<Decoration> => {
    return Decoration.replace({ widget: new FactChip(reference, resolved.get(reference)) }).range(from, to)
  })
  return Decoration.set(chips)
}

const chipField = StateField.define<Chips>({
  create: state => ({ resolved: new Map(), decorations: decorate(state, new Map()), unbroken: unbroken(state) }),
  update(value, { state, docChanged, effects }) {
    const told = effects.find(effect => effect.is(setResolved))
    if (!docChanged && told === undefined) return value
    const resolved = told?.value ?? value.resolved
    return { resolved, decorations: decorate(state, resolved), unbroken: unbroken(state) }
  },
  provide: field => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    EditorView.decorations.from(field, chips => chips.unbroken),
    // The cursor steps over a figure, and deleting takes it whole.
    EditorView.atomicRanges.of(view => view.state.field(field).decorations),
  ],
})

/** The reference that the cursor touches or that the selection is. */
export function referenceAt(state: EditorState): ReferencePlace | undefined {
  const { from, to } = state.selection.main
  return referencesIn(state.doc.toString()).find(place =>
    from === to ? place.from === from || place.to === from : place.from === from && place.to === to,
  )
}

/** Shows references as their figures. @param onOpen a figure was clicked */
export function factChips(onOpen: (place: ReferencePlace, chip: Element) => void): Extension {
  return [
    chipField,
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const chip = event.target instanceof Element ? event.target.closest('[data-reference]') : null
        if (chip === null) return false
        const at = view.posAtDOM(chip)
        const place = referencesIn(view.state.doc.toString()).find(({ from }) => from === at)
        if (place === undefined) return false
        event.preventDefault()
        onOpen(place, chip)
        return true
      },
    }),
  ]
}
