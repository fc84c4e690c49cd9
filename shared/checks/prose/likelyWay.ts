import type { Quantity } from './quantity.ts'

/** Time, use, cost and harm are better when less; coverage and counts when more. */
export function likelyWay(folded: string, { unit }: Quantity): 'higher' | 'lower' | null {
  if (
    /(?<!\p{L})زمان|مصرف|هزینه|تلفات|حادثه|حوادث|سانحه|الودگی|شکایت|اتلاف|هدررفت|ترافیک|(?<!\p{L})بها|خرابی|تلفات|تخلف|مرگ|پرت|تاخیر|بدهی|زباله|شکست|نشت/u.test(
      folded,
    ) ||
    unit === 'minute'
  )
    return 'lower'
  return unit === 'rial' && !/درامد|وصول/.test(folded) ? null : 'higher'
}
