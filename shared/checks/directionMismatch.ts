import type { Session } from '../session/session.ts'
import { rowDirection } from './againstRows.ts'
import { betterWay } from './betterWay.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity } from './formatQuantity.ts'
import { textMend, turnOfWord } from './mend/textMend.ts'
import type { Direction } from './prose/direction.ts'
import { likelyWay } from './prose/likelyWay.ts'
import { textFinding } from './textFinding.ts'
import { textsOf } from './texts.ts'

/** «از ۹۳ به ۸۹ افزایش یافت»: a word for the way of a change that its two figures deny. */
export const directionMismatch = defineCheck('direction-mismatch', 'جهت نادرست تغییر', session =>
  textsOf(session).sentences.flatMap((sentence): Found[] => {
    const { direction } = sentence.claims
    if (direction === null) return rowDirection(session, sentence)
    if (isRight(session, sentence.folded, direction)) return []
    const [base, figure] = [formatQuantity(direction.base), formatQuantity(direction.figure)]
    const way = wayOf(direction)
    const truth = way === 'rises' ? 'افزایش است' : way === 'falls' ? 'کاهش است' : 'بی‌تغییر است'
    const turn = way === null ? null : turnOfWord(sentence.folded, direction.word, sentence.quantities[1]?.to ?? 0)
    return [
      textFinding(
        sentence,
        'error',
        `«${direction.word}» نوشته شده، ولی از ${base} به ${figure} ${truth}.`,
        turn === null ? undefined : textMend(sentence, [turn], true),
      ),
    ]
  }),
)

function isRight(session: Session, folded: string, direction: Direction): boolean {
  const { base, figure, way } = direction
  if (base.value === null || figure.value === null) return true
  const own = wayOf(direction)
  if (way === 'rises' || way === 'falls') return own === way
  const better = betterWay(session, figure) ?? betterWay(session, base) ?? likelyWay(folded, figure)
  if (better === null || own === null) return true
  return (own === 'rises') === (better === 'higher') ? way === 'better' : way === 'worse'
}

/** Which way the figures themselves go; null when they are equal. */
function wayOf({ base, figure }: Direction): 'rises' | 'falls' | null {
  const change = base.value === null ? 0 : (figure.value?.cmp(base.value) ?? 0)
  return change === 0 ? null : change > 0 ? 'rises' : 'falls'
}
