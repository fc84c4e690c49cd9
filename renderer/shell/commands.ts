import { dashboards } from '../../shared/documents/dashboards.ts'
import type { Row } from '../../shared/records/index.ts'
import { sessionTitle } from '../session/sessionTitle.ts'
import { stages } from '../session/stages.ts'

export interface Command {
  title: string
  /** What kind of thing it leads to, said beside it. */
  hint: string
  /** Where it leads; the list of keys leads nowhere. */
  href: string | typeof keysHelp
}

/** Opens the list of keys. */
export const keysHelp = Symbol('keys')

/** Everywhere that can be gone to by name. @param sessions newest first */
export function commandsOf(sessions: readonly Row<'session'>[]): Command[] {
  return [
    { title: 'آغاز و جلسهٔ جدید', hint: 'رفتن به', href: '/' },
    ...dashboards.map(({ path, title }) => ({ title, hint: 'داشبورد', href: `/dashboards/${path}` })),
    { title: 'کتابخانه', hint: 'رفتن به', href: '/library' },
    { title: 'سابقهٔ تغییرات', hint: 'رفتن به', href: '/history' },
    { title: 'تنظیمات', hint: 'رفتن به', href: '/settings' },
    { title: 'پرونده‌های شورا', hint: 'رفتن به', href: '/stores' },
    { title: 'میان‌برهای صفحه‌کلید', hint: 'راهنما', href: keysHelp },
    ...sessions.flatMap(session =>
      stages.map(({ path, title }) => ({
        title: `${title}: ${sessionTitle(session)}`,
        hint: 'جلسه',
        href: `/session/${session.code}/${path}`,
      })),
    ),
  ]
}
