/** The three digit sets of Persian files: Persian ۰–۹, Arabic ٠–٩ and Latin 0–9. */
const anyDigit = /[0-9٠-٩۰-۹]/g

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  if (code >= 0x6f0) return code - 0x6f0
  if (code >= 0x660) return code - 0x660
  return code - 0x30
}

/** Every digit of any set as its Persian form: '1401' → «۱۴۰۱». Other characters stay. */
export function toPersianDigits(text: string): string {
  return text.replace(anyDigit, digit => String.fromCharCode(0x6f0 + digitValue(digit)))
}

/** Every digit of any set as its Latin form: «۱۴۰۱» and «١٤٠١» → '1401'. Other characters stay. */
export function toLatinDigits(text: string): string {
  return text.replace(anyDigit, digit => String(digitValue(digit)))
}
