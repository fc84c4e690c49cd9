import { type ResolvedReferences, referencesIn } from './factChips.ts'

/** Letters of the paragraph shown on each side. */
const around = 140

/** What reads before and after a stretch of the text, in its paragraph, with figures in the place of references. */
export function sentenceAbout(
  text: string,
  from: number,
  to: number,
  resolved: ResolvedReferences,
): { before: string; after: string } {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to)
  const before = readable(text.slice(start, from), resolved)
  const after = readable(text.slice(to, end === -1 ? undefined : end), resolved)
  return {
    before: before.length > around ? `… ${before.slice(-around)}` : before,
    after: after.length > around ? `${after.slice(0, around)} …` : after,
  }
}

/** A text as it reads, with figures in the place of references. */
export function readable(text: string, resolved: ResolvedReferences): string {
  let read = ''
  let at = 0
  for (const { from, to, reference } of referencesIn(text)) {
    const fact = resolved.get(reference)
    read += text.slice(at, from) + (fact?.ok ? fact.text : '…')
    at = to
  }
  return read + text.slice(at)
}
