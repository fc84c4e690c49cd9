import type { RichText, Span } from '../document.ts'
import type { Session } from '../session/session.ts'
import { type Citation, cite, type NarrativePlace } from './cite.ts'
import type { FactCodes } from './codes.ts'
import { type FactReference, parseNarrative } from './narrative.ts'

export type RenderedBlock =
  | { kind: 'heading'; text: string }
  /** `caveats` must be printed beside the paragraph. */
  | { kind: 'paragraph'; text: RichText; caveats: string[] }

/**
 * A narrative with every reference replaced by its number and code; «(نمونه)» follows a sample's number.
 * @throws Problem naming record, paragraph and reference: see {@link cite} and {@link parseNarrative}
 */
export function renderNarrative(
  session: Session,
  text: string,
  place: NarrativePlace,
  codes: FactCodes,
): RenderedBlock[] {
  const name = `متن ${place.name}`
  return parseNarrative(text, name).map(block => {
    if (block.kind === 'heading') return block
    const caveats = new Set<string>()
    const spans = block.parts.flatMap((part): Span[] => {
      if (typeof part === 'string') return [{ text: part }]
      const citation = cite(session, part, place, { field: name, paragraph: block.number }, codes)
      for (const caveat of citation.caveats) caveats.add(caveat)
      return spansOf(citation, part)
    })
    return { kind: 'paragraph', text: spans, caveats: [...caveats] }
  })
}

function spansOf({ text, code, sample }: Citation, { unmarked }: FactReference): Span[] {
  const number: Span = { text, fact: code }
  return sample && !unmarked ? [number, { text: ' (نمونه)' }] : [number]
}
