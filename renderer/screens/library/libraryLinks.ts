/** What the sidebar shows of the library; its first page has the rest. */
export const libraryLinks = [
  { href: '/library/indicator', title: 'شاخص‌ها' },
  { href: '/library/budgetLine', title: 'ردیف‌های بودجه' },
  { href: '/library/energyAccount', title: 'اشتراک‌های برق' },
  { href: '/library', title: 'همهٔ جدول‌ها' },
] as const
