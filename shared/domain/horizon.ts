/** How far ahead a measure looks, and where it stands. */
export const horizonChoices = { short: 'کوتاه‌مدت', mid: 'میان‌مدت', long: 'بلندمدت' } as const
export type Horizon = keyof typeof horizonChoices

export const measureStatusChoices = {
  planned: 'برنامه‌ریزی‌شده',
  underway: 'در دست اجرا',
  done: 'پایان‌یافته',
  stopped: 'متوقف',
} as const
export type MeasureStatus = keyof typeof measureStatusChoices
