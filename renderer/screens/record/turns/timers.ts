import type { Side } from '../../../../shared/recording/speakers.ts'
import type { Speaker } from '../../../../shared/recording/steps/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import type { Session } from '../../../../shared/session/session.ts'

type Turn = Row<'speakingTurn'>

/** A kind of turn that has a clock of its own, in the order of their keys, from 1. */
export interface Timer {
  kind: Exclude<Turn['kind'], 'debate' | 'remark'>
  title: string
  /** How somebody comes to it: by their own key, or by Enter for an office. */
  hint: string
  /** Whether somebody waits for it on a list, or has the floor at once. */
  isList: boolean
  /** Whether the holder of an office may have it. */
  isOfOffice: boolean
}

export const timers: readonly Timer[] = [
  {
    kind: 'preAgenda',
    title: 'پیش از دستور',
    hint: 'کلید عضو او را در فهرست می‌نویسد؛ Enter نفر بعد را آغاز می‌کند.',
    isList: true,
    isOfOffice: false,
  },
  {
    kind: 'closure',
    title: 'کفایت مذاکرات',
    hint: 'کلید عضو سخن او را آغاز می‌کند: نخست موافق، سپس مخالف.',
    isList: false,
    isOfOffice: false,
  },
  {
    kind: 'pointOfOrder',
    title: 'اخطار',
    hint: 'پیش از هر سخن دیگر: کلید عضو سخن او را آغاز می‌کند و وقت سخنران می‌ایستد.',
    isList: false,
    isOfOffice: false,
  },
  {
    kind: 'reply',
    title: 'پاسخ',
    hint: 'به توهین یا نسبت: کلید عضو پاسخ او را آغاز می‌کند، Enter پاسخ سمت برگزیده را؛ وقت سخنران می‌ایستد.',
    isList: false,
    isOfOffice: true,
  },
  {
    kind: 'defence',
    title: 'دفاع شهردار',
    hint: 'به اندازهٔ سخن هر دو سو: Enter دفاع سمت برگزیده را آغاز می‌کند.',
    isList: false,
    isOfOffice: true,
  },
  {
    kind: 'report',
    title: 'گزارش',
    hint: 'کلید عضو گزارش او را آغاز می‌کند، Enter گزارش سمت برگزیده را.',
    isList: false,
    isOfOffice: true,
  },
]

/** The side that a speaker on closing the debate is of: for it first, then against. */
function closureSide(turns: readonly Turn[]): Side {
  return turns.findLast(({ kind }) => kind === 'closure')?.side === 'for' ? 'against' : 'for'
}

/** The office that most likely has such a turn: the item's presenter for a report, the mayor for the rest. */
export function usualOffice({ rows }: Session, kind: Timer['kind'], item: Row<'agendaItem'>): string | null {
  const mayor = rows.office.find(({ title }) => title === 'شهردار')?.code ?? null
  return kind === 'report' ? (item.presenter ?? mayor) : (mayor ?? item.presenter)
}

/** What is registered when somebody comes to a timer. */
export const registration = ({ kind }: Timer, item: Row<'agendaItem'>, turns: readonly Turn[], speaker: Speaker) => ({
  item: item.code,
  kind,
  side: kind === 'closure' ? closureSide(turns) : null,
  speaker,
})
