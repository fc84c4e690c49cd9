/** What a fact counts, and what a vote does. */
const counted = [
  'رزمایش‌ها',
  'گروه‌های امدادیار',
  'دوره‌های آموزشی',
  'اقدام‌ها',
  'اشتراک‌ها',
  'قبض‌های برق',
  'ردیف‌های دارای',
  'شاخص‌های دارای',
  'آرا',
  'حاضران',
  'ورقه‌ها',
].join('|')

/** Words of messages as they stand now, and as they stood when stores began to keep ids of what was found. */
const formerWords: readonly (readonly [now: RegExp, former: string])[] = [
  [/این رقم اعلام‌شده علنی/g, 'این دادهٔ اظهارشده علنی'],
  [/رقم اعلام‌شده(?=‌ای با کد| جمع نمی‌شود)/g, 'دادهٔ اظهارشده'],
  [/رقم اعلام‌شده/g, 'داده اظهارشده'],
  [/(?<= )اعلام‌شده(?= )/g, 'اظهارشده'],
  [/واحد اندازه‌گیری(?=»| مانند|$)/g, 'یکا'],
  [/واحد اندازه‌گیری/g, 'یکای'],
  [/حذف کنید/g, 'بردارید'],
  [/دو مرحلهٔ متفاوت بودجه/g, 'دو مرحلهٔ ناهمسان'],
  [/دو دورهٔ متفاوت/g, 'دو دورهٔ ناهمسان'],
  [/ارقام کلیدی/g, 'ارقام شاخص'],
  [/تعداد نفرات/g, 'شمار افراد'],
  [/تعداد اعضا/g, 'شمار اعضا'],
  [/بدون اطلاعات/g, 'بی‌داده'],
  [/عقب‌تر از هدف/g, 'عقب‌مانده'],
  [new RegExp(`تعداد(?= (?:${counted}))`, 'g'), 'شمار'],
  [/(?<=پیوند ردیف .*)در مجموع(?= )/g, 'روی هم'],
  [/(?<=ولی جمع اجزا) \([^)]*\)/g, ''],
]

/**
 * A message as ids of findings hash it: where a word of ours is said in another way, what was accepted under the former
 * one stays accepted. Only an acceptance of a text whose author wrote one of the words that are new here lapses.
 */
export function inFormerWords(message: string): string {
  return formerWords.reduce((text, [now, former]) => text.replace(now, former), message)
}
