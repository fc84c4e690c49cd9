import { toLatinDigits } from './digits.ts'
import { fold, normalise } from './normalise.ts'

const hedge =
  /^(?:حدودا?|تقریبا?|نزدیک(?: به)?|بالغ بر|بیش(?:تر)? از|کمتر از|حداقل|حداکثر|دست کم)(?!\p{L})|^[~≈≃±<>≤≥]|(?:تقریبا?|حدودا?|[~±+])$/u
const range = /\d[\p{L} ]* ?(?:[-–—]|تا|الی) ?\d/u
const foreign = /[$€£¥₺₽]|(?<!\p{L})(?:دلار|یورو|درهم|پوند|لیر|یوان|usd|eur|aed)(?!\p{L})/u
const shortUnit = /(?<!\p{L})م ?\.? ?(?:ریال|تومان|ر|ت)(?!\p{L})|\d ?(?:م|میلیون|میلیارد|هزار) ?ت$|\d ?[kmb](?!\p{L})/u

/**
 * Why a text with digits in it is no exact number, and what to write instead: it is hedged, a range, in another
 * country's money, or its unit is shortened. Undefined where nothing of it says so.
 */
export function inexactReason(raw: string): string | undefined {
  const text = fold(toLatinDigits(normalise(raw.slice(0, longest)).replaceAll('\u200C', ' ')))
  if (!/\d/.test(text)) return undefined
  if (hedge.test(text))
    return 'این خانه فقط رقم دارد؛ «حدود»، «بیش از» و مانند آن را در ستون «دقت رقم» بنویسید و اینجا عدد را تنها.'
  if (range.test(text)) return 'این نوشته دو عدد دارد (از … تا …)؛ یک عدد بنویسید.'
  if (foreign.test(text)) return 'این مبلغ به ارز خارجی است؛ برابر آن را به ریال یا تومان بنویسید.'
  if (shortUnit.test(text)) return 'واحد این مبلغ کوتاه نوشته شده است؛ آن را کامل بنویسید، مانند «میلیون ریال».'
  return undefined
}

/** No pattern is tried on more. */
const longest = 120
