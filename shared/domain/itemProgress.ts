import type { Session } from '../session/session.ts'

/** How far a session is with an item of its agenda. */
export type ItemProgress = 'waiting' | 'underway' | 'done' | 'postponed' | 'withdrawn'

export const progressNames: Readonly<Record<ItemProgress, string>> = {
  waiting: 'در نوبت',
  underway: 'در حال بررسی',
  done: 'پایان‌یافته',
  postponed: 'به تأخیر افتاد',
  withdrawn: 'پس گرفته شد',
}

/** Shapes that differ in grey too. */
export const progressMarks: Readonly<Record<ItemProgress, string>> = {
  waiting: '○',
  underway: '◆',
  done: '●',
  postponed: '■',
  withdrawn: '■',
}

/** By the last thing that happened to it; reading it out changes nothing. @param code of the item */
export function itemProgress({ rows }: Session, code: string): ItemProgress {
  const last = rows.itemEvent.findLast(({ agendaItem, kind }) => agendaItem === code && kind !== 'read')
  switch (last?.kind) {
    case undefined:
    case 'read':
      return 'waiting'
    case 'started':
      return 'underway'
    case 'ended':
      return 'done'
    case 'postponed':
      return 'postponed'
    case 'withdrawn':
      return 'withdrawn'
  }
}
