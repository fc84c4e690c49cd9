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
  'member-has-no-seat': ({ member }: { member: string }) =>
    message`${member} در روز این جلسه عضو شورا نیست؛ اعضای دوره را در کتابخانه ببینید.`,
  'members-alone': ({ office }: { office: string }) =>
    `این نوبت ویژهٔ اعضای شوراست؛ سخن «${office}» را گزارش، پاسخ یا اظهار نظر ثبت کنید.`,
  'turn-side': 'برای مذاکره و کفایت مذاکرات، موافق یا مخالف را مشخص کنید؛ نوبت‌های دیگر سو ندارند.',
  'speaker-on-list': ({ speaker }: { speaker: string }) => message`${speaker} هم‌اکنون در فهرست سخنرانان است.`,
  'speech-was-held': ({ speaker }: { speaker: string }) =>
    message`نطق پیش از دستور ${speaker} در این جلسه ثبت شده است؛ هر عضو یک نطق دارد.`,
  'speeches-are-full': ({ most }: { most: number }) =>
    message`نام‌نویسی نطق پیش از دستور کامل است: ${most} نفر در هر جلسه. ناطق می‌تواند وقت خود را به عضو دیگری واگذارد.`,
  'closure-side-taken': ({ side }: { side: string }) =>
    `${side} کفایت مذاکرات ثبت شده است؛ از هر سو یک نفر سخن می‌گوید.`,
  'turn-has-begun': 'این نوبت سخن آغاز شده است؛ برای بازگشت، آخرین ثبت را لغو کنید.',
  'turn-not-running': 'این نوبت سخن در جریان نیست.',
  'time-not-ceded': 'فقط وقت نطق پیش از دستور به عضو دیگر واگذار می‌شود.',
  'no-time-to-cede': ({ seconds }: { seconds: number }) =>
    message`وقت باقی‌مانده ${seconds} ثانیه است؛ تا همین اندازه و به عضوی دیگر واگذار می‌شود.`,
  'vote-is-open': 'رأی‌گیری در جریان است؛ نخست نتیجهٔ آن را ثبت کنید یا آن را ناتمام بگذارید.',
  'minutes-locked': 'صورتجلسهٔ این جلسه قطعی است و تغییر نمی‌کند؛ برای هر تغییر، اصلاحیهٔ شماره‌دار ثبت کنید.',
} satisfies Messages
