import { Big } from 'big.js'
import { formatNumber } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import type { Session } from '../session/session.ts'
import { claimsOf } from './claims.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, formatSize, quoted } from './formatQuantity.ts'
import { relationMend } from './mend/numberMend.ts'
import { judge } from './prose/judge.ts'
import type { Quantity } from './prose/quantity.ts'
import type { Relation, RelationKind } from './prose/relations.ts'
import { inBaseUnit } from './prose/unitWords.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * Numbers that don't follow from the ones beside them: claims of stated facts, and sentences of reports and statements.
 */
function mismatches(session: Session, kinds: readonly RelationKind[]): Found[] {
  const isOwn = (claim: RelationKind) => kinds.includes(claim)
  const stated = claimsOf(session).flatMap(one => (isOwn(one.claim) && one.mismatch !== null ? [one.mismatch] : []))
  const written = textsOf(session).sentences.flatMap(sentence => {
    const { relation } = sentence.claims
    return relation !== null && isOwn(relation.claim) ? inSentence(sentence, relation) : []
  })
  return [...stated, ...written]
}

function inSentence(sentence: CheckedSentence, relation: Relation): Found[] {
  const judgement = judge(relation)
  if (judgement === null || judgement.agrees) return []
  const isSure = judgement.sure && relation.isLikely !== true
  const doubt = judgement.sure ? '' : ' اگر رقم‌های متن گرد شده‌اند، آن‌ها را دقیق‌تر بنویسید.'
  return [
    {
      severity: isSure ? 'error' : 'warning',
      where: sentence.where,
      message: `${sentence.place === '' ? '' : `${sentence.place}: `}${sayings[relation.claim](relation, truthOf(relation, judgement.computed))} متن: ${quoted(sentence.written)}`,
      remedy:
        (sentence.where.kind === 'statement'
          ? 'صورت سخن را با ضبط جلسه بسنجید؛ اگر همین گفته شده است، این مورد را با دلیل بپذیرید.'
          : 'عدد نادرست را اصلاح کنید، یا آن را با «درج رقم» در متن بگذارید تا از ردیف‌ها حساب شود.') + doubt,
      mend: relationMend(sentence, relation, judgement.computed),
    },
  ]
}

/** What the numbers come to, in the unit and to the precision of what is stated. */
function truthOf({ claim, stated, basis, falls }: Relation, computed: Big): string {
  const size = falls && (claim === 'growth' || claim === 'points') ? computed.neg() : computed
  if (claim === 'multiple') return `${formatSize(size, null, '')} برابر`
  const isPercent = stated.unit === 'percent'
  const decimals = stated.step.gte(1) || stated.fact !== null ? 0 : Math.round(-Math.log10(stated.step.toNumber()))
  const like = [stated, ...basis].map(({ text, fact }) => (fact === null ? text : 'تومان')).join(' ')
  if (claim === 'points')
    return isolate(`${formatNumber(size.toFixed(), { fraction: Math.max(1, decimals) })} واحد درصد`)
  if (isPercent) return formatSize(size, 'percent', like, decimals)
  const unit = stated.written ?? basis[0]?.written ?? null
  const perOne = unit === null ? new Big(1) : inBaseUnit(new Big(1), unit).value
  return formatSize(size.div(perOne), unit, like)
}

const listed = (basis: readonly Quantity[]) => basis.map(formatQuantity).join('، ')

const sayings: Record<RelationKind, (relation: Relation, truth: string) => string> = {
  growth: ({ stated, basis, falls }, truth) =>
    `${falls ? 'کاهش' : 'رشد'} ${formatQuantity(stated)} نوشته شده، ولی از ${formatQuantity(basis[1]!)} به ${formatQuantity(basis[0]!)}، ${truth} است.`,
  points: ({ stated, basis, falls }, truth) =>
    `${falls ? 'کاهش' : 'افزایش'} ${formatQuantity(stated)} نوشته شده، ولی از ${formatQuantity(basis[1]!)} تا ${formatQuantity(basis[0]!)}، ${truth} است.`,
  compound: ({ stated, basis }, truth) =>
    `رشد ${formatQuantity(stated)} نوشته شده، ولی رشد سالانهٔ ${formatQuantity(basis[0]!)} در مجموع ${truth} می‌شود؛ رشد سال‌ها در هم ضرب می‌شود.`,
  share: ({ stated, basis }, truth) =>
    `سهم ${formatQuantity(stated)} نوشته شده، ولی ${formatQuantity(basis[0]!)} از ${formatQuantity(basis[1]!)}، ${truth} است.`,
  rest: ({ stated, basis }, truth) =>
    `${formatQuantity(stated)} نوشته شده، ولی آنچه از ${formatQuantity(basis[1]!)} پس از ${formatQuantity(basis[0]!)} می‌ماند ${truth} است.`,
  sum: ({ stated, basis }, truth) =>
    `جمع ${formatQuantity(stated)} نوشته شده، ولی جمع اجزا${basis.length > 6 ? '' : ` (${listed(basis)})`} ${truth} است.`,
  mean: ({ stated, basis }, truth) =>
    `میانگین ${formatQuantity(stated)} نوشته شده، ولی میانگین ${listed(basis)}، ${truth} است.`,
  difference: ({ stated, basis }, truth) =>
    `${formatQuantity(stated)} نوشته شده، ولی تفاوت ${formatQuantity(basis[0]!)} و ${listed(basis.slice(1))}، ${truth} است.`,
  multiple: ({ stated, basis }, truth) =>
    `${formatQuantity(stated)} برابر نوشته شده، ولی ${formatQuantity(basis[0]!)} نسبت به ${formatQuantity(basis[1]!)}، ${truth} است.`,
  quotient: ({ stated, basis }, truth) =>
    `${formatQuantity(stated)} برای هر واحد نوشته شده، ولی ${formatQuantity(basis[0]!)} تقسیم بر ${formatQuantity(basis[1]!)}، ${truth} است.`,
  product: ({ stated, basis }, truth) =>
    `${formatQuantity(stated)} نوشته شده، ولی ${formatQuantity(basis[0]!)} ضرب‌در ${formatQuantity(basis[1]!)}، ${truth} است.`,
  same: ({ stated, basis }, truth) =>
    `${formatQuantity(basis[0]!)} و ${formatQuantity(stated)} یک رقم خوانده نمی‌شوند: اولی ${truth} است.`,
}

export const sumMismatch = defineCheck('sum-mismatch', 'جمع ناسازگار با اجزا', session => mismatches(session, ['sum']))

export const growthMismatch = defineCheck('growth-mismatch', 'رشد نادرست', session =>
  mismatches(session, ['growth', 'points', 'compound']),
)

export const shareImplausible = defineCheck('share-implausible', 'سهم ناسازگار با اجزا', session =>
  mismatches(session, ['share', 'rest']),
)

/** What is left, lacking or over between two figures. */
export const differenceMismatch = defineCheck('difference-mismatch', 'تفاوت نادرست', session =>
  mismatches(session, ['difference']),
)

export const meanMismatch = defineCheck('mean-mismatch', 'میانگین نادرست', session => mismatches(session, ['mean']))

/** Multiples, per head, unit prices and what they come to. */
export const ratioMismatch = defineCheck('ratio-mismatch', 'نسبت نادرست', session =>
  mismatches(session, ['multiple', 'quotient', 'product']),
)

export const spelledMismatch = defineCheck('spelled-mismatch', 'عدد و حروف ناسازگار', session =>
  mismatches(session, ['same']),
)
