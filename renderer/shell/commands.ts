import { dashboards } from '../../shared/documents/dashboards.ts'
import type { Row } from '../../shared/records/index.ts'
import { sessionTitle } from '../session/sessionTitle.ts'
import { stages } from '../session/stages.ts'

export interface Command {
  title: string
  /** What kind of thing it leads to, said beside it. */
  hint: string
  /** Where it leads; the help leads nowhere. */
  href: string | typeof helpCommand
}

/** Opens the help. */
export const helpCommand = Symbol('help')

/** Everywhere that can be gone to by name. @param sessions newest first */
export function commandsOf(sessions: readonly Row<'session'>[]): Command[] {
  return [
    { title: 'آغاز و جلسهٔ جدید', hint: 'رفتن به', href: '/' },
    ...dashboards.map(({ path, title }) => ({ title, hint: 'داشبورد', href: `/dashboards/${path}` })),
    { title: 'کتابخانه', hint: 'رفتن به', href: '/library' },
    { title: 'سابقهٔ تغییرات', hint: 'رفتن به', href: '/history' },
    { title: 'تنظیمات', hint: 'رفتن به', href: '/settings' },
    { title: 'رمز پایگاه داده', hint: 'تنظیمات', href: '/settings' },
    { title: 'پرونده‌های شورا', hint: 'رفتن به', href: '/stores' },
    { title: 'نسخه‌های پشتیبان و درستی پایگاه داده', hint: 'رفتن به', href: '/backups' },
    { title: 'دربارهٔ برنامه و تازه‌ها', hint: 'رفتن به', href: '/about' },
    { title: 'راهنما و میان‌برهای صفحه‌کلید', hint: 'F1', href: helpCommand },
    ...sessions.flatMap(session =>
      stages.map(({ path, title }) => ({
        title: `${title}: ${sessionTitle(session)}`,
        hint: 'جلسه',
        href: `/session/${session.code}/${path}`,
      })),
    ),
  ]
}
