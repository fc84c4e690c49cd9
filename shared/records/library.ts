/** The library's groups, in the order in which a new council needs them; a kind names its own. */
export const libraryGroups = {
  places: 'تشکیلات و مناطق',
  budget: 'بودجه',
  indicators: 'شاخص‌ها',
  crisis: 'بحران و پدافند',
  energy: 'انرژی',
  work: 'اقدامات و اظهارات',
  record: 'ثبت جلسه',
} as const

/** Where the library lists a kind's records, and what belongs there. */
export interface LibraryPlace {
  group: keyof typeof libraryGroups
  about: string
  /** Place among what a new council fills first; without it the kind comes after, as kinds refer to each other. */
  first?: number
  /** The kind of which every record wants at least one of this. */
  completes?: string
}
