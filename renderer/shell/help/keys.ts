/** A key, or keys that do the same, and what they do. */
interface Shortcut {
  keys: readonly string[]
  does: string
}

/** The window's keys by where they work, in the order they are shown. */
export const shortcuts: readonly { place: string; keys: readonly Shortcut[] }[] = [
  {
    place: 'همه‌جا',
    keys: [
      { keys: ['Ctrl K'], does: 'جست‌وجو و رفتن به هر جا' },
      { keys: ['F1', '?'], does: 'همین راهنما' },
      { keys: ['Tab', 'Shift Tab'], does: 'کنترل بعدی و قبلی' },
      { keys: ['Esc'], does: 'بستن پنجرهٔ باز' },
    ],
  },
  {
    place: 'جدول‌ها',
    keys: [
      { keys: ['↑ ↓ → ←', 'Home', 'End', 'PageUp', 'PageDown'], does: 'رفتن میان خانه‌ها؛ با Shift برگزیدن' },
      { keys: ['Enter', 'F2'], does: 'نوشتن در خانه؛ هر نویسه هم نوشتن را آغاز می‌کند' },
      { keys: ['Space'], does: 'بله و نه' },
      { keys: ['Ctrl C', 'Ctrl V'], does: 'کپی و چسباندن، از Excel هم' },
      { keys: ['Ctrl D'], does: 'پر کردن به پایین' },
      { keys: ['Ctrl F', 'Ctrl H'], does: 'جست‌وجو در جدول، و یافتن و جایگزینی' },
      { keys: ['Shift F10'], does: 'کارهای خانه‌های انتخاب‌شده' },
      { keys: ['Delete'], does: 'خالی کردن خانه‌ها' },
      { keys: ['Ctrl +', 'Ctrl −'], does: 'ردیف جدید و حذف ردیف' },
      { keys: ['Ctrl A', 'Shift Space'], does: 'برگزیدن همه و برگزیدن ردیف' },
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'لغو آخرین تغییر و تکرار' },
      { keys: ['Esc'], does: 'خروج از جدول؛ Tab سپس از آن بیرون می‌رود' },
    ],
  },
  {
    place: 'متن گزارش',
    keys: [
      { keys: ['{{', 'Ctrl Shift Enter'], does: 'درج رقم' },
      { keys: ['Alt Enter'], does: 'باز کردن رقمی که نشانگر بر آن است' },
      { keys: ['Shift Space', 'Ctrl Shift 2'], does: 'نیم‌فاصله' },
      { keys: ['Ctrl B'], does: 'پررنگ' },
      { keys: ['Enter'], does: 'در فهرست و جدول: سطر بعدی؛ در سطر خالی: پایان آن' },
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'لغو آخرین تغییر و تکرار' },
    ],
  },
  {
    place: 'دستور جلسه',
    keys: [{ keys: ['Alt ↑', 'Alt ↓'], does: 'جابه‌جا کردن دستور' }],
  },
  {
    place: 'بررسی',
    keys: [
      { keys: ['↓ ↑', 'J K'], does: 'مورد بعدی و قبلی' },
      { keys: ['Enter'], does: 'مشاهدهٔ مورد' },
      { keys: ['M', 'Shift M'], does: 'اصلاح پیشنهادی مورد، و همهٔ موارد مشابه آن در همان واحد با پیش‌نمایش' },
      { keys: ['P', 'Shift P'], does: 'پذیرش مورد، و همهٔ موارد مشابه آن در همان واحد' },
    ],
  },
  {
    place: 'آماده‌سازی اسلایدها',
    keys: [
      { keys: ['Alt ↑', 'Alt ↓'], does: 'جابه‌جا کردن اسلاید' },
      { keys: ['Enter'], does: 'باز کردن یادداشت اسلاید' },
    ],
  },
  {
    place: 'میز نمایش',
    keys: [
      { keys: ['←', 'PageDown', 'Space'], does: 'اسلاید بعدی' },
      { keys: ['→', 'PageUp', 'Backspace'], does: 'اسلاید قبلی' },
      { keys: ['Home', 'End'], does: 'نخستین و آخرین اسلاید' },
      { keys: ['۱ تا ۹', 'Enter'], does: 'رفتن به اسلاید با شماره' },
      { keys: ['/', 'G'], does: 'جست‌وجو و نمای کلی اسلایدها' },
      { keys: ['J'], does: 'بازگشت از پرش' },
      { keys: ['F'], does: 'ثابت نگه داشتن تصویر صحن' },
      { keys: ['B', '.', 'W'], does: 'پردهٔ سیاه و سفید' },
      { keys: ['F9', 'Shift F9'], does: 'پنهان کردن همه، و نمایش دوباره' },
      { keys: ['L', 'Z'], does: 'اشاره‌گر و ذره‌بین؛ با Shift و جهت‌ها جابه‌جا می‌شود' },
      { keys: ['H'], does: 'برجسته کردن رقم یا نقطه؛ جهت‌ها میان آنها می‌روند' },
      { keys: ['S'], does: 'منبع رقم' },
      { keys: ['V'], does: 'رأی‌گیری روی پرده' },
      { keys: ['M'], does: 'پیام به صحن و زمان‌سنج' },
      { keys: ['+', '-'], does: 'یادداشت بزرگ‌تر و کوچک‌تر' },
      { keys: ['Shift ↑', 'Shift ↓'], does: 'بالا و پایین بردن یادداشت' },
      { keys: ['F5'], does: 'باز کردن پنجرهٔ صحن' },
      { keys: ['Esc'], does: 'بستن آنچه باز است؛ دو بار پیاپی: پایان نمایش' },
    ],
  },
  {
    place: 'ثبت جلسه',
    keys: [
      { keys: ['F2', 'F3', 'F4', 'F6', 'F7'], does: 'حضور، نوبت سخن، اظهارات، زمان‌سنج و رأی‌گیری' },
      { keys: ['F8'], does: 'دستور بعد' },
      { keys: ['F10'], does: 'تنفس و ازسرگیری' },
      { keys: ['Ctrl I'], does: 'دستور جدید' },
      { keys: ['Ctrl Z'], does: 'لغو آخرین ثبت' },
      { keys: ['='], does: 'در حضور: همه حاضرند' },
    ],
  },
  {
    place: 'سند PDF',
    keys: [
      { keys: ['Ctrl F'], does: 'جست‌وجو در سند' },
      { keys: ['Enter', 'Shift Enter'], does: 'نتیجهٔ بعدی و قبلی' },
      { keys: ['PageUp', 'PageDown'], does: 'صفحهٔ قبلی و بعدی' },
    ],
  },
]
