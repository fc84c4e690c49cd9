import type { DocumentKind } from './index.ts'

/** What people call the documents; apart from what builds them, for the window. */
export const documentTitles: Record<DocumentKind, string> = {
  briefing: 'گزارش جلسه',
  packet: 'گزارش جلسه با پیوست‌ها',
  invitation: 'دعوت‌نامه',
  findings: 'برگهٔ بررسی',
  minutes: 'صورتجلسه',
  letter: 'ابلاغ مصوبات',
  attendance: 'برگهٔ حضور',
  agenda: 'دستور جلسه',
  rollCall: 'نتیجهٔ رأی‌گیری نام‌به‌نام',
  dashboard: 'داشبورد',
}
