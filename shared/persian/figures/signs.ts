/**
 * Classes of characters as figures are made of them, for patterns. Ranges and not Unicode's properties: these patterns
 * run over every text that is printed, and take a fifth of the time so.
 */

export const digit = '[0-9٠-٩۰-۹]'
/** Latin and Greek letters, and units written as one sign. */
const latinRanges =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff\\u1e00-\\u1fff\\u2126\\u212a\\u212b\\u3371-\\u33df'
export const latin = `[${latinRanges}]`
const persianRanges =
  '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\ufb50-\\ufdfb\\ufe70-\\ufefc'
export const persian = `[${persianRanges}]`
const marks = '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u0300-\\u036f'
/** A Persian word with its harakat, kashidas and half-spaces. */
export const word = `${persian}[${persianRanges}${marks}\\u0640\\u200c]*`
/** Where nothing goes on from a word, a number or a path. */
export const unattached = `(?<![${latinRanges}${persianRanges}${marks}0-9٠-٩۰-۹_\\/\\u200c])`
/** Spaces that part groups of digits, signs and units. */
export const gap = '[ \\u00a0\\u2009\\u202f]'
const superscripts = '\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u209c\\u2150-\\u218b'
const currencies = '\\u00a2-\\u00a5\\u20a0-\\u20c0'
/** Arrows to the left are not among them, which are the Persian reader's. */
const operators = '\\u00ac\\u00b1\\u00d7\\u00f7\\u2044\\u2192\\u21d2\\u2200-\\u22ff\\u2a7d\\u2a7e'
/** Whatever runs left to right, or as what stands about it runs. */
export const sign = `[!-~٠-٩۰-۹٫٬٪؉؊‰°′″–’℃℉${latinRanges}${superscripts}${currencies}${operators}]`
const addressSign = `[!-~٠-٩۰-۹${persianRanges}${marks}\\u0640\\u200c]`
/** An address or a path with Persian letters in it. */
export const persianAddress = `(?:https?:\\/\\/|www\\.|[A-Za-z]:\\\\)[!-~۰-۹]*${word}${addressSign}*`
/** What joins the parts of a code. */
export const joiner = '[.\\/_\\\\–-]'

/** An isolate, which may hold others. */
export const isolated = '[\\u2066-\\u2068](?:[^\\u2066-\\u2069]|[\\u2066-\\u2068][^\\u2066-\\u2069]*\\u2069)*\\u2069'
