import type { Edition } from '../../../shared/document.ts'
import { secondsBetween } from '../../../shared/domain/presence.ts'
import { type ItemPhase, itemPhase } from '../../../shared/recording/liveState.ts'
import type { Session } from '../../../shared/session/session.ts'
import { sessionOf } from '../../../shared/session/sessionRows.ts'

/** An item of the agenda as it was planned and as it went. */
export interface PlannedItem {
  code: string
  title: string
  isClosed: boolean
  /** Null where the agenda gives it no time. */
  minutes: number | null
  phase: ItemPhase
  /** Moments of its beginning and end on the council's clock; null before they are recorded. */
  from: string | null
  to: string | null
}

export interface AgendaPlan {
  items: readonly PlannedItem[]
  /** The one that is dealt with, as recorded. */
  current: PlannedItem | undefined
  /** Moment at which the session began, or was to begin. */
  from: string
  isRunning: boolean
  /** Moment at which it ends when every item takes its time. */
  plannedEnd: string
}

/** The session's times as its agenda plans them and its record has them. */
export const agendaPlan = (session: Session): AgendaPlan => session.derive(readPlan)

function readPlan(session: Session): AgendaPlan {
  const { date, time } = sessionOf(session)
  const { agendaItem, itemEvent, sessionEvent } = session.rows
  const items = agendaItem.map(({ code, title, openness, minutes }): PlannedItem => {
    const events = itemEvent.filter(event => event.agendaItem === code)
    const phase = itemPhase(session, code)
    return {
      code,
      title,
      isClosed: openness === 'closed',
      minutes,
      phase,
      from: events.findLast(({ kind }) => kind === 'started')?.at ?? null,
      to: phase === 'waiting' || phase === 'running' ? null : (events.at(-1)?.at ?? null),
    }
  })
  const began = sessionEvent.find(({ kind }) => kind === 'started')?.at
  const from = began ?? `${date}T${time}:00`
  const planned = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return {
    items,
    current: items.findLast(({ phase }) => phase === 'running'),
    from,
    isRunning: began !== undefined && !sessionEvent.some(({ kind }) => kind === 'ended'),
    plannedEnd: later(from, planned * 60),
  }
}

/**
 * An item's place on the agenda as an edition shows it, from 1: the public's is counted without closed items, which
 * have none there.
 */
export function itemNumber({ items }: AgendaPlan, item: PlannedItem, edition: Edition): number | null {
  const counted = items.filter(({ isClosed }) => edition === 'closed' || !isClosed)
  const place = counted.indexOf(item)
  return place === -1 ? null : place + 1
}

/**
 * When the session will end if what is left takes the time that it was given; an item that is over its time takes no
 * more.
 */
export function estimatedEnd({ items }: AgendaPlan, now: string): string {
  const left = items.reduce((sum, { minutes, phase, from }) => {
    if (minutes === null || (phase !== 'waiting' && phase !== 'running')) return sum
    const used = from === null ? 0 : secondsBetween(from, now)
    return sum + Math.max(0, minutes * 60 - used)
  }, 0)
  return later(now, left)
}

const later = (moment: string, seconds: number): string =>
  new Date(Date.parse(`${moment}Z`) + seconds * 1000).toISOString().slice(0, 19)
