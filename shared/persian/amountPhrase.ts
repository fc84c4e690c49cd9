import { fold, normalise } from './normalise.ts'

/**
 * An amount without what stands about it, and the same amount once more where somebody wrote it in figures and in
 * words.
 */
export interface AmountPhrase {
  text: string
  again: string | undefined
}

const currency = 'ریال|﷼|تومان|تومن'
/** «مبلغ ۵۰۰ میلیون ریال», «۵۰۰ میلیون ریال می‌باشد»: words that say nothing of the amount itself. */
const before = /^(?:مبلغ|معادل|برابر با|جمعا) ?:? ?(?=\S)/u
const after = / ?(?:است|میباشد|می باشد|تمام)$/u
/** What closes a sentence. */
const fullStop = /(?<=[\p{L}﷼]) ?\.$/u
/** «۱۲۵٬۰۰۰/- ریال», «#۱۲۵٬۰۰۰#»: marks after which nobody may add a digit. */
const closings: readonly (readonly [RegExp, string])[] = [
  [/^([#=*]+)(.+?)\1(?= |$)/u, '$2'],
  [/(?<=\p{Nd}) ?=+(?=$| \p{L})/u, ''],
  [/(?<=\p{Nd})[/.][-=](?=\D|$)/u, ''],
  [/^[-=]\/(?=\p{Nd})/u, ''],
]
/** «۵۰۰ (میلیون ریال)»: a unit in brackets is the amount's. */
const bracketedUnit = new RegExp(`^(.*\\p{Nd}) ?[(\\[] ?([\\p{L} ]*(?:${currency}|همت)) ?[)\\]]$`, 'u')
const twice = /^(.*[\p{L}\p{Nd}﷼]) ?[([] ?([^()[\]]*[\p{L}\p{Nd}][^()[\]]*?) ?[)\]]$/u

/** Takes off an amount what offices write about it. @param raw no longer than an amount may be */
export function amountPhrase(raw: string): AmountPhrase {
  let text = normalise(raw).replace(fullStop, '')
  const folded = fold(text.replaceAll('\u200C', ' '))
  if (before.test(folded) || after.test(folded)) text = folded.replace(before, '').replace(after, '')
  for (const [mark, rest] of closings) text = text.replace(mark, rest)
  const unit = bracketedUnit.exec(text)
  if (unit !== null) return { text: `${unit[1]} ${unit[2]}`, again: undefined }
  const both = twice.exec(text)
  return both === null ? { text, again: undefined } : { text: both[1] ?? '', again: both[2] }
}
