import type { RecordKind } from '../../../shared/tables/index.ts'

export interface LibraryShelf {
  kind: RecordKind
  /** Plural, as a list is called. */
  title: string
  /** What belongs here. */
  about: string
}

export interface LibraryGroup {
  title: string
  shelves: readonly LibraryShelf[]
}

/** Every kind of record that a person maintains, by what it is about. */
export const libraryGroups: readonly LibraryGroup[] = [
  {
    title: 'شاخص‌ها',
    shelves: [
      { kind: 'indicator', title: 'شاخص‌ها', about: 'نام، یکا، جهت و مسئول هر شاخص' },
      { kind: 'indicatorValue', title: 'مقدارهای شاخص', about: 'هدف و عملکرد هر دوره و منطقه' },
      { kind: 'statedFact', title: 'داده‌های اظهارشده', about: 'عددهایی که گفته یا نوشته شده‌اند، با سند' },
    ],
  },
  {
    title: 'بودجه',
    shelves: [
      { kind: 'budgetLine', title: 'ردیف‌های بودجه', about: 'کد، شرح، برنامه و طبقهٔ هر ردیف' },
      { kind: 'budgetAmount', title: 'مبالغ', about: 'مبلغ هر ردیف در هر سال و مرحله' },
      { kind: 'lineIndicatorLink', title: 'پیوند بودجه و شاخص', about: 'کدام پول برای کدام شاخص است' },
    ],
  },
  {
    title: 'انرژی',
    shelves: [
      { kind: 'energyAccount', title: 'اشتراک‌های برق', about: 'شمارهٔ اشتراک، محل و کاربری' },
      { kind: 'energyReading', title: 'قرائت‌های برق', about: 'مصرف و بهای هر ماه' },
    ],
  },
  {
    title: 'بحران و پدافند',
    shelves: [
      { kind: 'drill', title: 'رزمایش‌ها', about: 'روز، نوع، مخاطره و شرکت‌کنندگان' },
      { kind: 'training', title: 'آموزش‌ها', about: 'مخاطبان، ساعت و نفر' },
      { kind: 'responderTeam', title: 'گروه‌های امدادیار', about: 'گروه هر محله و اعضای آن' },
    ],
  },
  {
    title: 'کارها و گفته‌ها',
    shelves: [
      { kind: 'measure', title: 'اقدام‌ها', about: 'کوتاه‌مدت تا بلندمدت، با هزینه و صرفه‌جویی' },
      { kind: 'statement', title: 'اظهارات', about: 'سخن گویندگان، چنان‌که گفته شد' },
      {
        kind: 'attachment',
        title: 'پیوست‌ها',
        about: 'پرونده‌های همراه هر دستور: نام و چکیدهٔ هر پرونده ثبت می‌شود؛ خود آن هنوز در برنامه نگه داشته نمی‌شود',
      },
    ],
  },
  {
    title: 'سازمان و جای‌ها',
    shelves: [
      { kind: 'department', title: 'واحدها', about: 'واحدهایی که گزارش می‌دهند' },
      { kind: 'office', title: 'سمت‌ها', about: 'کسانی که ارائه، امضا یا اظهار می‌کنند' },
      { kind: 'person', title: 'اشخاص', about: 'نام دارندگان سمت‌ها' },
      { kind: 'district', title: 'مناطق و سازمان‌ها', about: 'مناطق شهر و سازمان‌های وابسته' },
      { kind: 'neighbourhood', title: 'محله‌ها', about: 'محله‌های هر منطقه' },
      { kind: 'term', title: 'دوره‌های شورا', about: 'دوره‌ها و آغاز و پایان آنها' },
      { kind: 'acceptance', title: 'پذیرش یافته‌ها', about: 'یافته‌هایی که با دلیل پذیرفته شده‌اند' },
    ],
  },
]

export function shelfOf(kind: string): LibraryShelf | undefined {
  return libraryGroups.flatMap(({ shelves }) => shelves).find(shelf => shelf.kind === kind)
}
