import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import { rowVerdict } from './againstRows.ts'
import { betterWay } from './betterWay.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity } from './formatQuantity.ts'
import { type Turn, textMend, turnOfWord } from './mend/textMend.ts'
import { likelyWay } from './prose/likelyWay.ts'
import type { Crowned, Rank } from './prose/rank.ts'
import type { Verdict } from './prose/verdict.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/** A target said to be met or missed, «کمتر از», «بیشترین و کمترین»: judgements that a sentence's own figures deny. */
export const verdictMismatch = defineCheck('verdict-mismatch', 'داوری ناسازگار با ارقام', session =>
  textsOf(session).sentences.flatMap(sentence => {
    const { verdict, rank, crowned } = sentence.claims
    return [
      ...(verdict === null ? rowVerdict(session, sentence) : judgeVerdict(session, sentence, verdict)),
      ...(rank === null ? [] : judgeRank(sentence, rank)),
      ...(crowned === null ? [] : judgeCrowned(sentence, crowned)),
    ]
  }),
)

function judgeVerdict(session: Session, sentence: CheckedSentence, verdict: Verdict): Found[] {
  const { figure, against, says, word } = verdict
  const isOfLevels = says !== 'met' && says !== 'missed'
  const isRight = isOfLevels ? isCompared(verdict) : isReached(session, sentence, verdict)
  if (isRight !== false) return []
  const [own, level] = [formatQuantity(figure), formatQuantity(against)]
  const said =
    says === 'more' || says === 'less'
      ? `«${word}» نوشته شده، ولی ${own} از ${level} ${says === 'more' ? 'بیشتر' : 'کمتر'} نیست.`
      : isOfLevels
        ? `«${word}» نوشته شده، ولی ${own} از ${level} ${says === 'atMost' ? 'بیشتر' : 'کمتر'} است.`
        : `«${word}» نوشته شده، ولی با عملکرد ${formatQuantity(figure)} هدف ${formatQuantity(against)} ${says === 'met' ? 'محقق نشده' : 'محقق شده'} است.`
  const turn = turnOfVerdict(sentence, verdict)
  return [textFinding(sentence, 'error', said, turn === null ? undefined : textMend(sentence, [turn], true))]
}

/** Its word with the other meaning: «کمتر» for «بیشتر», «نشد» for «شد»; nothing where the two figures are equal. */
function turnOfVerdict({ folded }: CheckedSentence, { figure, against, says, word }: Verdict): Turn | null {
  if (figure.value === null || against.value === null || figure.value.eq(against.value)) return null
  const near = Math.min(figure.to, against.to)
  if (says === 'more' || says === 'less') return turnOfWord(folded, word, near)
  if (says === 'atMost' || says === 'atLeast') return null
  const verb = /(ن?)(شد|شده|گردید|گردیده|یافت|یافته|یافتیم|رسید|رسیدیم|رسیده)$/u.exec(word)
  const at = folded.indexOf(word, near)
  if (verb === null || at === -1) return null
  const to = at + word.length
  return { from: to - verb[0].length, to, put: () => `${verb[1] === '' ? 'ن' : ''}${verb[2]}` }
}

function isCompared({ figure, against, says }: Verdict): boolean | null {
  if (figure.value === null || against.value === null) return null
  const apart = figure.value.cmp(against.value)
  return { more: apart > 0, less: apart < 0, atMost: apart <= 0, atLeast: apart >= 0, met: null, missed: null }[says]
}

/** Null when nobody says which way is better. */
function isReached(
  session: Session,
  { folded }: CheckedSentence,
  { figure, against, says, word }: Verdict,
): boolean | null {
  const better = betterWay(session, figure) ?? betterWay(session, against) ?? likelyWay(folded, figure) ?? aheadIn(word)
  if (better === null || figure.value === null || against.value === null) return null
  const isMet = better === 'higher' ? figure.value.gte(against.value) : figure.value.lte(against.value)
  return isMet === (says === 'met')
}

/** «فراتر رفت», «عقب ماندیم»: words of a way by themselves. */
function aheadIn(word: string): 'higher' | null {
  return /ایفا|ادا |وفا|عقب|جا ما|فراتر|گذشت|عبور|پیشی|جلو|پیش افتاد/.test(word) ? 'higher' : null
}

function judgeRank(sentence: CheckedSentence, { most, least }: Rank): Found[] {
  if (most.value === null || least.value === null || most.value.gte(least.value)) return []
  const [high, low] = [formatQuantity(most), formatQuantity(least)]
  return [
    textFinding(
      sentence,
      'error',
      `${high} «بیشترین» و ${low} «کمترین» خوانده شده، ولی ${high} از ${low} کمتر است.`,
      textMend(sentence, turnsOfRank(sentence), true),
    ),
  ]
}

/** The two superlatives change places. */
function turnsOfRank({ folded }: CheckedSentence): Turn[] {
  const superlatives = [...folded.matchAll(/(?<!\p{L})(?:بیشترین|کمترین)(?!\p{L})/gu)]
  if (superlatives.length !== 2) return []
  return superlatives.map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    put: () => (word === 'بیشترین' ? 'کمترین' : 'بیشترین'),
  }))
}

function judgeCrowned(sentence: CheckedSentence, { figure, others, isMost, name }: Crowned): Found[] {
  const better = others.find(
    ({ value }) =>
      value !== null && figure.value !== null && (isMost ? value.gt(figure.value) : value.lt(figure.value)),
  )
  if (better === undefined) return []
  const [said, other] = [figure, better].map(formatQuantity)
  return [
    textFinding(
      sentence,
      'error',
      `«${isMost ? 'بیشترین' : 'کمترین'}» برای ${toPersianDigits(name)} با ${said} نوشته شده، ولی ${other} از آن ${isMost ? 'بیشتر' : 'کمتر'} است.`,
    ),
  ]
}
