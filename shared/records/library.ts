/** The library's groups, in the order shown; a kind names its own. */
export const libraryGroups = {
  indicators: 'شاخص‌ها',
  budget: 'بودجه',
  energy: 'انرژی',
  crisis: 'بحران و پدافند',
  work: 'اقدامات و اظهارات',
  record: 'ثبت جلسه',
  places: 'تشکیلات و مناطق',
} as const

/** Where the library lists a kind's records, and what belongs there. */
export interface LibraryPlace {
  group: keyof typeof libraryGroups
  about: string
}
