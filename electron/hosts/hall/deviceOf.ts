/** What a screen is by what its browser says, for a name on the console: «تبلت», «تلفن» or «رایانه». */
export function deviceOf(userAgent: string): string {
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'تبلت'
  return /iPhone|Mobile/i.test(userAgent) ? 'تلفن' : 'رایانه'
}
