import { breakFinder } from '../layout/textAnalysis.ts'
import type { LineBreak } from '../text/lineBreak.ts'
import { LineBreaker } from './internals.ts'

const lineEnding = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/

/**
 * UAX#14 by pdfmake's own breaker, brought up to Unicode 15 where that one lags: a line may end before a wide East
 * Asian bracket (LB30), and not within an emoji of a code point that is not assigned yet (LB30b).
 */
export function unicodeBreaks(text: string): LineBreak[] {
  const breaker = new LineBreaker(text)
  const breaks: LineBreak[] = []
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const { position } = found
    const isEnding = lineEnding.test(text.slice(breaks.at(-1)?.position ?? 0, position))
    breaks.push({ position, required: found.required || isEnding })
  }
  return wideBracket.test(text) || skinTone.test(text) ? brought(text, breaks) : breaks
}

const wideBracket =
  /[\u2329\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\u301A\u301D\uFE17\uFE35\uFE37\uFE39\uFE3B\uFE3D\uFE3F\uFE41\uFE43\uFE47\uFE59\uFE5B\uFE5D\uFF08\uFF3B\uFF5B\uFF5F]/
const skinTone = /[\u{1F3FB}-\u{1F3FF}]/u
/** What a bracket stays with: an opening sign, a quotation mark, glue, a joiner; spaces are judged by the breaker. */
const holdsNext =
  /(?:(?:\u034F|[\p{Ps}\p{Pi}\p{Pf}"'\u00A0\u00B4\u02C8\u02CC\u02DF\u2007\u2011\u202F\u2060\uFEFF])[\p{M}\u200D]*|[ \u200D])$/u
const unassignedEmoji = /[\p{Extended_Pictographic}&&\p{Cn}]\p{M}*$/v

function brought(text: string, breaks: readonly LineBreak[]): LineBreak[] {
  const positions = new Map(breaks.map(each => [each.position, each]))
  for (let position = 1; position < text.length; position++) {
    const before = text.slice(0, position)
    const known = positions.get(position)
    if (!known && wideBracket.test(text.charAt(position)) && !holdsNext.test(before))
      positions.set(position, { position, required: false })
    else if (
      known &&
      !known.required &&
      skinTone.test(text.slice(position, position + 2)) &&
      unassignedEmoji.test(before)
    )
      positions.delete(position)
  }
  return [...positions.values()].sort((a, b) => a.position - b.position)
}

/** Where a text's lines may end, known again in other documents. */
export const findBreaks = breakFinder(unicodeBreaks)
