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
      { keys: ['Delete'], does: 'خالی کردن خانه‌ها' },
      { keys: ['Ctrl +', 'Ctrl −'], does: 'ردیف جدید و حذف ردیف' },
      { keys: ['Ctrl A', 'Shift Space'], does: 'برگزیدن همه و برگزیدن ردیف' },
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'لغو آخرین تغییر و تکرار' },
      { keys: ['Esc'], does: 'رها کردن جدول؛ Tab سپس از آن بیرون می‌رود' },
    ],
  },
  {
    place: 'متن گزارش',
    keys: [
      { keys: ['{{', 'Ctrl Shift Enter'], does: 'درج رقم' },
      { keys: ['Alt Enter'], does: 'باز کردن رقمی که نشانگر بر آن است' },
      { keys: ['Shift Space', 'Ctrl Shift 2'], does: 'نیم‌فاصله' },
      { keys: ['Ctrl Z', 'Ctrl Y'], does: 'لغو آخرین تغییر و تکرار' },
    ],
  },
  {
    place: 'دستور جلسه',
    keys: [{ keys: ['Alt ↑', 'Alt ↓'], does: 'جابه‌جا کردن دستور' }],
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
