import { toPersianDigits } from '../../persian/digits.ts'
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
  'not-a-member': ({ member }: { member: string }) => message`${member} در روز این جلسه عضو شورا نیست.`,
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
  'no-open-vote': 'رأی‌گیری‌ای در جریان نیست.',
  'vote-without-item': 'دستوری که دربارهٔ آن رأی گرفته می‌شود انتخاب نشده است؛ دستور را انتخاب کنید.',
  'vote-without-quorum': ({ present, quorum }: { present: number; quorum: number }) =>
    message`${present} نفر حاضرند و حد نصاب ${quorum} نفر است؛ تا بازگشت حد نصاب رأی‌گیری ممکن نیست.`,
  'notice-without-vote': 'تذکر به شهردار رأی‌گیری ندارد؛ برای رأی‌گیری دستور دیگری را انتخاب کنید.',
  'secret-about-money': 'دربارهٔ امور مالی رأی مخفی گرفته نمی‌شود؛ شیوهٔ آشکار را انتخاب کنید: دست، نام‌به‌نام یا ورقه.',
  'election-in-open': 'انتخاب همیشه مخفی و با ورقه است؛ شیوهٔ «مخفی با ورقه» را انتخاب کنید.',
  'election-of-one-post': 'انتخاب برای هر سمت جداگانه برگزار می‌شود؛ یک دستور را انتخاب کنید.',
  'election-without-candidates': 'نامزدی نوشته نشده است؛ نام نامزدها را بنویسید.',
  'candidate-named-twice': 'نام یک نامزد دو بار آمده است؛ یکی را حذف کنید.',
  'block-mixes-openness': 'دستورهای علنی و غیرعلنی با هم به رأی گذاشته نمی‌شوند؛ برای هرکدام جداگانه رأی بگیرید.',
  'majority-unknown': ({ rule }: { rule: string }) =>
    `حد لازم «${rule}» در قانون نیامده و شورا هم آن را تعیین نکرده است؛ در تنظیمات، بخش قواعد شورا، آن را ثبت کنید یا حد لازم این رأی‌گیری را خودتان بنویسید.`,
  'majority-of-another-vote': 'این حد لازم برای رأی‌گیری دیگری است؛ حد لازم دیگری انتخاب کنید.',
  'voter-absent': ({ member }: { member: string }) => message`${member} در جلسه حاضر نیست؛ نخست ورود او را ثبت کنید.`,
  'voter-not-member': ({ member }: { member: string }) => message`${member} در روز این جلسه عضو شورا نیست و رأی ندارد.`,
  'voter-leaves': ({ member }: { member: string }) =>
    message`${member} در رأی‌گیری در جریان رأی داده است؛ نخست نتیجه را اعلام کنید، یا رأی او را حذف کنید و سپس خروجش را ثبت کنید.`,
  'ballot-by-name': 'این رأی‌گیری با نام است؛ رأی هر عضو را ثبت کنید.',
  'ballot-of-paper': 'این رأی‌گیری با ورقه است؛ تنها دادن ورقه ثبت می‌شود و رأی کسی نوشته نمی‌شود.',
  'roll-call-by-name': 'در رأی‌گیری نام‌به‌نام، رأی هر عضو جداگانه ثبت می‌شود.',
  'votes-not-counted': 'تعداد آرا نوشته نشده است؛ ورقه‌ها را بشمارید و تعداد هر رأی را بنویسید.',
  'more-votes-than-papers': ({ given, papers }: { given: number; papers: number }) =>
    message`جمع آرا ${given} است و ${papers} ورقه داده شده است؛ ورقه‌ها را دوباره بشمارید یا دادن ورقه‌ها را درست کنید.`,
  'vote-not-unfinished': 'تنها رأی‌گیری ناتمام دوباره برگزار می‌شود.',
  'vote-not-finished': 'این رأی‌گیری پایان نیافته است؛ تا پایان آن، رأی هر عضو را در همان رأی‌گیری تغییر دهید.',
  'vote-is-corrected': 'این رأی‌گیری پیش‌تر اصلاح شده است؛ رأی‌گیری اصلاح‌شده را انتخاب کنید.',
  'correction-without-reason': 'بنویسید رأی‌گیری را به خواست چه کسی و چرا اصلاح می‌کنید؛ رأی پیشین با همین دلیل می‌ماند.',
  'correction-undoes-resolution': ({ number }: { number: string }) =>
    `با این اصلاح، رأی‌گیری دیگر تصویب‌شده نیست و مصوبهٔ «${number}» بر آن استوار است؛ نخست آن مصوبه را حذف کنید.`,
  'election-not-tied': 'در این انتخاب رأی نامزدها برابر نیست.',
  'candidate-not-tied': 'این نامزد از نامزدهای دارای رأی برابر نیست.',
  'vote-on-another-item': 'این رأی‌گیری دربارهٔ دستور دیگری است؛ رأی‌گیری همین دستور را انتخاب کنید.',
  'vote-corrected-in-secret': ({ vote }: { vote: string }) =>
    `رأی‌گیری علنی «${vote}» را رأی‌گیری غیرعلنی اصلاح کرده است و نسخهٔ علنی نتیجهٔ نادرست آن را نشان می‌دهد؛ هر دو را علنی یا هر دو را غیرعلنی ثبت کنید.`,
  'vote-not-carried': 'این رأی‌گیری رأی لازم را نیاورده است و مصوبه ندارد.',
  'resolution-without-text': 'عنوان یا متن مصوبه خالی است؛ آن را بنویسید.',
  'resolution-number-taken': ({ number }: { number: string }) =>
    `شمارهٔ «${number}» یا ردیف آن را مصوبهٔ دیگری دارد؛ ردیف دیگری بنویسید.`,
  'resolution-needs-letter': 'الگوی شمارهٔ مصوبه شمارهٔ نامهٔ ابلاغ را می‌خواهد؛ آن را بنویسید.',
  'resolution-needs-unit': 'الگوی شمارهٔ مصوبه کد واحد را می‌خواهد؛ آن را در تنظیمات شورا بنویسید.',
  'minutes-locked': 'صورتجلسهٔ این جلسه قطعی است و تغییر نمی‌کند؛ برای هر تغییر، اصلاحیهٔ شماره‌دار ثبت کنید.',
  'minutes-being-signed':
    'صورتجلسه در حال امضاست و آنچه امضا می‌شود تغییر نمی‌کند؛ برای اصلاح، نخست آن را به پیش‌نویس بازگردانید.',
  'minutes-not-next': 'صورتجلسه مرحله‌به‌مرحله پیش می‌رود: پیش‌نویس، ملاحظهٔ اعضا، امضا، قطعی.',
  'minutes-without-quorum':
    'تعداد حاضران هیچ‌گاه به حد نصاب نرسیده است؛ جلسه‌ای که رسمیت نیافت صورتجلسهٔ قطعی ندارد. حضور اعضا را بازبینی کنید.',
  'minutes-unsigned': ({ signed, present }: { signed: number; present: number }) =>
    message`${signed} نفر از ${present} حاضر امضا کرده‌اند؛ پس از امضای همهٔ حاضران، موافق یا مخالف، صورتجلسه قطعی می‌شود.`,
  'minutes-not-circulated': 'صورتجلسه برای ملاحظهٔ اعضا ارسال نشده است؛ ملاحظات را پس از آن و پیش از امضا ثبت کنید.',
  'minutes-not-for-signing': 'صورتجلسه هنوز در مرحلهٔ امضا نیست.',
  'minutes-not-locked': 'صورتجلسه هنوز قطعی نشده است؛ تا آن زمان متن خود آن را اصلاح کنید.',
  'minutes-changed':
    'هنگام تهیهٔ صورتجلسهٔ قطعی، محتوای جلسه تغییر کرد و صورتجلسه قطعی نشد؛ آن را بازبینی و دوباره قطعی کنید.',
  'lock-without-paper':
    'صورتجلسه تنها در مرحلهٔ «صورتجلسه»، همراه با نسخه‌ای که چکیدهٔ آن ثبت می‌شود، قطعی می‌گردد؛ وضعیت آن تغییر نکرد.',
  'record-locked': ({ session, record }: { session: string; record: string }) =>
    message`صورتجلسهٔ ${session} قطعی است و «${record}» با آن یکی نیست؛ چیزی ذخیره نشد و آنچه ثبت شده بود محفوظ است. هر تغییر را به صورت اصلاحیهٔ شماره‌دار در مرحلهٔ «صورتجلسه» ثبت کنید.`,
  'final-beside-others': ({ records }: { records: readonly string[] }) =>
    toPersianDigits(
      `صورتجلسهٔ این بسته قطعی است، ولی برای همین جلسه در این رایانه مواردی ثبت شده که در آن نیست: ${records.join('، ')}. چیزی بارگذاری نشد و آنچه اینجا ثبت شده محفوظ است؛ اگر این موارد زائد است آنها را در کتابخانه حذف و بسته را دوباره بارگذاری کنید، وگرنه با دبیرخانه‌ای که صورتجلسه را قطعی کرده هماهنگ کنید.`,
    ),
  'session-not-ended': 'پایان جلسه هنوز ثبت نشده است؛ نخست در مرحلهٔ «ثبت» آن را ثبت کنید.',
  'signer-was-absent': ({ member }: { member: string }) =>
    message`${member} در این جلسه حاضر نبوده است و صورتجلسه را امضا نمی‌کند.`,
  'signature-there': ({ member }: { member: string }) => message`امضای ${member} ثبت شده است.`,
  'signature-missing': ({ member }: { member: string }) => message`امضایی از ${member} ثبت نشده است.`,
  'signature-day': 'تاریخ امضا از روز جلسه تا امروز پذیرفته است؛ تاریخ را اصلاح کنید.',
  'absence-not-found': ({ member }: { member: string }) =>
    message`در حضور و غیاب ثبت‌شده، موردی برای تصمیم دربارهٔ ${member} نیست.`,
  'text-missing': 'متن را بنویسید؛ چیزی ثبت نشد.',
} satisfies Messages
