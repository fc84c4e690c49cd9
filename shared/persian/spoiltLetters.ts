const latinSecond = '\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const arabicSecond = '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200C\u200Dں\u00A0،¢£¤¥¦§¨©ھ«¬\u00AD®¯°±²³´µ¶·¸¹؛»¼½¾؟'
/** Signs that no Persian word has within it; the letters of the row above are also those of honest words («عکس»). */
const neverInWords = /[€‚ƒ„…†‡ˆ‰‹Œ•™œ¢£¤¥¦§¨©®¯°±²³´µ¶·¸¹¼½¾]/

/** What to look for, where a text has a sign that it begins with or cannot be without: most texts have none. */
const spoilt: readonly { sign: RegExp; match: RegExp; meant?: RegExp }[] = [
  { sign: /\uFFFD/, match: /\S{0,8}\uFFFD+\S{0,8}/gu },
  // «مد?ریت», «?دیریت»: a letter that an encoding did not have became a question mark; after a word it may be one.
  {
    sign: /\?/,
    match:
      /[\p{Script=Arabic}\u200C?]*(?:(?<=\p{Script=Arabic})|(?<![^\s(«]))\?+\p{Script=Arabic}[\p{Script=Arabic}\u200C?]*/gu,
  },
  { sign: /\?\?/, match: /(?<!\S)\?{2,}(?: \?{2,})+(?!\S)|^\?{3,}$/g },
  // UTF-8 read as Windows-1252 («Ø§Ù„») and as Windows-1256 («ط§ظ„»), and Windows-1256 read as Windows-1252 («ÔæÑÇ»).
  { sign: /[ØÙÚÛ]/, match: new RegExp(`(?:[ØÙÚÛ][${latinSecond}]){2,}`, 'g') },
  { sign: neverInWords, match: new RegExp(`(?:[طظعغ][${arabicSecond}]){2,}`, 'g'), meant: neverInWords },
  { sign: /[À-ÿ]/, match: /[À-ÖØ-öø-ÿ]{3,}/g },
]

/**
 * Pieces of a text whose letters an encoding has spoilt, in the order of their kinds and at most 24 characters of each:
 * U+FFFD, «?» inside Persian words, and one encoding read as another. The text is left as it is; only a person can mend
 * it.
 */
export function spoiltLetters(text: string): string[] {
  if (!anySign.test(text)) return []
  const looked = text.slice(0, longest)
  const found = spoilt.flatMap(({ sign, match, meant }) =>
    sign.test(looked)
      ? Array.from(looked.matchAll(match), ([piece]) => piece).filter(piece => meant === undefined || meant.test(piece))
      : [],
  )
  return [...new Set(found.map(piece => piece.slice(0, 24)))]
}

const anySign = new RegExp(`[\\uFFFD?À-ÿ${neverInWords.source.slice(1)}`)

/** Far more than a report has; no pattern is tried on more. */
const longest = 200_000
