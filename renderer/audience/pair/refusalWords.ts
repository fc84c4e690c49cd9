import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Refusal } from './pairScreen.ts'

/** What happened to a screen that is not let in, and what to do. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.why) {
    case 'wrong':
      return toPersianDigits(
        `این کد درست نیست؛ کد میز نمایش را دوباره بخوانید. ${refusal.triesLeft} تلاش دیگر مانده است.`,
      )
    case 'used':
      return 'این کد پیش از این به کار رفته است؛ هر کد برای یک نمایشگر است. کد جدید را از میز نمایش بگیرید.'
    case 'expired':
      return 'مهلت این کد گذشته است؛ از ارائه‌دهنده بخواهید در میز نمایش «کد جدید» را بزند.'
    case 'closed':
      return 'پس از پنج کد نادرست، اتصال نمایشگر جدید بسته شد. ارائه‌دهنده باید در میز نمایش آن را دوباره باز کند.'
    case 'no-code':
      return 'کد اتصال شش رقم است.'
    case 'turnedAway':
      return 'ارتباط این نمایشگر از میز نمایش قطع شد. برای اتصال دوباره کد جدید را از ارائه‌دهنده بگیرید.'
    case 'over':
      return 'نمایشی که این نمایشگر به آن متصل بود پایان یافته است. برای نمایش بعدی کد جدید را وارد کنید.'
    case 'unreachable':
      return 'رایانهٔ نمایش پاسخ نمی‌دهد؛ شاید نمایش پایان یافته یا ارتباط شبکه قطع شده باشد. شبکه را بررسی و دوباره تلاش کنید.'
  }
}
