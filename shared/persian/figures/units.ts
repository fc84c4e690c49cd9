/** Symbols of units, which belong to the number before them; words that are none follow a number from the right. */
const symbols =
  'k?Wp|[kMGT]?Wh?|[kM]?VA|k?V|m?A|[kMG]?Hz|[kcmµμ]?m[23²³]?|[kmµμ]?g|[mµμ]?[Ll]|ha|t|[kM]?Pa|bar|[kM]?J|k?N|dBA?|l[mx]|[kKMGT]i?B|[kMG]bps|pp[mb]|ms|min|h|s|rpm|px|°[CF]|Ω|k?cal|hp|[\\u3380-\\u33df]'
const startsWithSymbol = new RegExp(`^(?:${symbols})(?:[\\/·](?:${symbols}))?[23²³]?(?![A-Za-z0-9۰-۹])`)

/** Whether a text begins with the symbol of a unit. */
export function startsWithUnit(text: string): boolean {
  return startsWithSymbol.test(text)
}
