import { isoToJalali } from './jalaliCalendar.ts'

/**
 * Iran's days off that stand at a day of the solar year, by month and day: لایحهٔ قانونی تعیین تعطیلات رسمی کشور
 * (1359) with its amendments. The lunar ones move, and begin in Iran with the sight of the moon: the yearly calendar
 * alone tells them, and the council writes them down as records.
 */
const solar: Readonly<Record<string, string>> = {
  '1/1': 'نوروز',
  '1/2': 'نوروز',
  '1/3': 'نوروز',
  '1/4': 'نوروز',
  '1/12': 'روز جمهوری اسلامی',
  '1/13': 'روز طبیعت',
  '3/14': 'رحلت امام خمینی',
  '3/15': 'قیام ۱۵ خرداد',
  '11/22': 'پیروزی انقلاب اسلامی',
  '12/29': 'ملی شدن صنعت نفت',
}

/** What a day is off for in every solar year; undefined for any other. */
export function officialDayOff(iso: string): string | undefined {
  const { month, day } = isoToJalali(iso)
  return solar[`${month}/${day}`]
}
