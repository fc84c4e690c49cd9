import { type Messages, message } from './messages.ts'

/** What is recorded of a session while it is held. */
export const recordingProblems = {
  'session-not-begun': 'جلسه هنوز آغاز نشده است؛ نخست آغاز آن را ثبت کنید.',
  'session-begun': 'جلسه در جریان است؛ این اقدام پیش از آغاز آن یا در تنفس ممکن است.',
  'session-adjourned': 'جلسه در تنفس است؛ نخست ازسرگیری آن را ثبت کنید.',
  'session-over': 'پایان جلسه ثبت شده است؛ اگر جلسه ادامه دارد، ثبت پایان را لغو کنید.',
  'doors-are-closed': 'جلسه هم‌اکنون غیرعلنی است.',
  'doors-are-open': 'جلسه هم‌اکنون علنی است.',
  'member-is-present': ({ member }: { member: string }) => message`${member} هم‌اکنون حاضر است.`,
  'member-is-absent': ({ member }: { member: string }) => message`${member} هم‌اکنون در جلسه نیست.`,
  'item-is-running': ({ item }: { item: string }) => `«${item}» هم‌اکنون در دستور است.`,
  'item-not-running': ({ item }: { item: string }) => `«${item}» در جریان نیست.`,
  'vote-is-open': 'رأی‌گیری در جریان است؛ نخست نتیجهٔ آن را ثبت کنید یا آن را ناتمام بگذارید.',
  'minutes-locked': 'صورتجلسهٔ این جلسه قطعی است و تغییر نمی‌کند؛ برای هر تغییر، اصلاحیهٔ شماره‌دار ثبت کنید.',
} satisfies Messages
