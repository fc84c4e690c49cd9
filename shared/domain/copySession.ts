import { fold } from '../persian/normalise.ts'
import { type Period, parsePeriod, periodAfter } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'

/** What a session takes over from an earlier one, as it is offered: nothing that was reported or decided there. */
export interface CopyOffer {
  from: Row<'session'>
  /** In their order; `recurs` for those that are on the agenda again and again. */
  items: { code: string; title: string; recurs: boolean }[]
  /** Whom the council had invited. */
  guests: { code: string; text: string }[]
  /** Which reported, and the period that they would report now. */
  departments: { code: string; name: string; period: string }[]
}

/** A session with what belongs to it, as far as another takes it over. */
export interface SessionParts {
  session: Row<'session'>
  items: readonly Row<'agendaItem'>[]
  guests: readonly Row<'sessionNote'>[]
  reports: readonly Row<'report'>[]
}

/** What is on nearly every agenda, where no earlier session says so. */
const usual: ReadonlySet<Row<'agendaItem'>['kind']> = new Set(['speech', 'report', 'notice'])

/** The same item of two sessions: numbers and dates in its title do not tell them apart. */
const sameTitle = (title: string) =>
  fold(title.replaceAll('\u200C', ' '))
    .replace(/[\d/]+/g, '')
    .replace(/ +/g, ' ')
    .trim()

/**
 * What a session may take over from the one before it; what it has already is not offered again.
 * @param earlier titles of the sessions before that one
 */
export function offerCopy(
  own: SessionParts,
  last: SessionParts,
  earlier: readonly string[],
  departments: readonly Row<'department'>[],
): CopyOffer {
  const there = new Set(own.items.map(({ title }) => sameTitle(title)))
  const before = new Set(earlier.map(sameTitle))
  const recurs = ({ title, kind }: Row<'agendaItem'>) =>
    before.size === 0 ? usual.has(kind) : before.has(sameTitle(title))
  const invited = new Set(own.guests.map(({ text }) => fold(text)))
  const reporting = new Set(own.reports.map(({ department }) => department))
  return {
    from: last.session,
    items: last.items
      .filter(({ title }) => !there.has(sameTitle(title)))
      .map(item => ({ code: item.code, title: item.title, recurs: recurs(item) })),
    guests: last.guests.filter(({ text }) => !invited.has(fold(text))).map(({ code, text }) => ({ code, text })),
    departments: departments.flatMap(({ code, name }) => {
      const report = last.reports.find(({ department }) => department === code)
      if (report === undefined || reporting.has(code)) return []
      return [{ code, name, period: nextReported(report.period, own.session.date) }]
    }),
  }
}

/** The period after the one that was reported, or the newest of its length that has ended by a day. */
export function nextReported(reported: string, day: string): string {
  let next: Period = periodAfter(parsePeriod(reported))
  for (let after = periodAfter(next); after.to < day; after = periodAfter(next)) next = after
  return next.text
}
