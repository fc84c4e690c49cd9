import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Words that an office does not write, beside those that it does: what is said in one way is said so everywhere. */
const unnatural: Readonly<Record<string, string>> = {
  انباره: 'پروندهٔ شورا',
  وارسی: 'بررسی',
  'برگهٔ یافته‌ها': 'برگهٔ بررسی',
  تدوین: 'تهیهٔ سند',
  دگرگون: 'تغییرکرده',
  یکا: 'واحد اندازه‌گیری',
  یکای: 'واحد اندازه‌گیری',
  'ارز متن‌ها': 'واحد پول در متن',
  'شمارهٔ ویرایش': 'شمارهٔ نسخه',
  شمار: 'تعداد',
  'روی هم': 'جمع',
  قطعیت: 'دقت رقم',
  رواداری: 'حد مجاز انحراف',
  ناهمسان: 'متفاوت',
  عقب‌مانده: 'عقب‌تر از هدف',
  بی‌اعتبار: 'فاقد اعتبار',
  بی‌شاخص: 'فاقد شاخص',
  بی‌بودجه: 'فاقد ردیف بودجه',
  بی‌هدف: 'بدون هدف',
  بی‌داده: 'بدون اطلاعات',
  بی‌قرائت: 'بدون قرائت',
  بی‌گزارش: 'بدون گزارش',
  بی‌پیشینه: 'بدون سابقه',
  بی‌سند: 'بدون مستند',
  اظهارشده: 'اعلام‌شده',
  'از نو': 'دوباره',
  'رها کردن': 'انصراف',
  برداشتن: 'حذف',
  آوردن: 'بارگذاری',
  پالایه: 'فیلتر',
  'پیرایش متن': 'اصلاح نگارش',
  'سندهای پیشین': 'نسخه‌های قبلی',
  'کاربر این میز': 'کاربر این رایانه',
  'خالی بماند': 'اگر خالی باشد',
  تازه: 'جدید',
  تازه‌ترین: 'آخرین',
}

const letter = '[\\p{L}\\p{M}\\u200c]'
const whole = new RegExp(`(?<!${letter})(?:${Object.keys(unnatural).join('|')})(?!${letter})`, 'gu')

/** Lines that read what others write, or name what messages said before, beside comments. */
const reads = /aliases|^\s*(?:\/\/|\/?\*)/

it('says each thing in the words of an office', async () => {
  const found: string[] = []
  for await (const file of glob('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root })) {
    if (/shared\/checks\/(?:formerWords|twoNumbers|prose\/)/.test(file)) continue
    const lines = (await readFile(join(root, file), 'utf8')).split('\n')
    for (const [i, line] of lines.entries()) {
      if (reads.test(line)) continue
      for (const [word] of line.matchAll(whole)) found.push(`${file}:${i + 1}: «${word}» is «${unnatural[word]}»`)
    }
  }
  expect(found).toEqual([])
})
