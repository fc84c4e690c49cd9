import type { Claim } from '../records/statedFact.ts'
import type { Session } from '../session/session.ts'
import { claimsOf } from './claims.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, formatSize, quoted } from './formatQuantity.ts'
import { judge } from './prose/judge.ts'
import type { Relation } from './prose/relations.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * Numbers that don't follow from the ones beside them: claims of stated facts, and sentences of reports and statements.
 */
function mismatches(session: Session, claim: Claim): Found[] {
  const stated = claimsOf(session).flatMap(one => (one.claim === claim && one.mismatch !== null ? [one.mismatch] : []))
  const written = textsOf(session).sentences.flatMap(sentence => {
    const { relation } = sentence
    return relation?.claim === claim ? inSentence(sentence, relation) : []
  })
  return [...stated, ...written]
}

function inSentence(sentence: CheckedSentence, relation: Relation): Found[] {
  const judgement = judge(relation)
  if (judgement === null || judgement.agrees) return []
  const { stated, basis, falls, claim } = relation
  const decimals = stated.step.gte(1) ? 0 : Math.round(-Math.log10(stated.step.toNumber()))
  const computed = claim === 'growth' && falls ? judgement.computed.neg() : judgement.computed
  const like = [stated, ...basis].map(({ text, fact }) => (fact === null ? text : 'تومان')).join(' ')
  const unit = claim === 'sum' ? (stated.unit ?? basis[0]?.unit ?? null) : 'percent'
  const truth = formatSize(computed, unit, like, Number.isFinite(decimals) ? decimals : 1)
  return [
    {
      severity: 'error',
      where: sentence.where,
      message: `${sentence.place === '' ? '' : `${sentence.place}: `}${sayings[claim](relation, truth)} متن: ${quoted(sentence.written)}`,
      remedy:
        sentence.where.kind === 'statement'
          ? 'صورت سخن را با ضبط جلسه بسنجید؛ اگر همین گفته شده است، این مورد را با دلیل بپذیرید.'
          : 'عدد نادرست را اصلاح کنید، یا آن را به صورت {{نشانی|قالب}} بنویسید تا از ردیف‌ها حساب شود.',
    },
  ]
}

const sayings: Record<Claim, (relation: Relation, truth: string) => string> = {
  growth: ({ stated, basis, falls }, truth) =>
    `${falls ? 'کاهش' : 'رشد'} ${formatQuantity(stated)} نوشته شده، ولی از ${formatQuantity(basis[1]!)} به ${formatQuantity(basis[0]!)}، ${truth} است.`,
  share: ({ stated, basis }, truth) =>
    `سهم ${formatQuantity(stated)} نوشته شده، ولی ${formatQuantity(basis[0]!)} از ${formatQuantity(basis[1]!)}، ${truth} است.`,
  sum: ({ stated }, truth) => `جمع ${formatQuantity(stated)} نوشته شده، ولی جمع اجزا ${truth} است.`,
}

export const sumMismatch = defineCheck('sum-mismatch', 'جمع ناسازگار با اجزا', session => mismatches(session, 'sum'))

export const growthMismatch = defineCheck('growth-mismatch', 'رشد نادرست', session => mismatches(session, 'growth'))

export const shareImplausible = defineCheck('share-implausible', 'سهم ناسازگار با اجزا', session =>
  mismatches(session, 'share'),
)
