import type { Block, KeyFigures } from '../../document.ts'
import type { FactCodes } from '../../facts/codes.ts'
import type { Session } from '../../session/session.ts'
import { note } from '../blocks.ts'
import type { Dashboard } from '../dashboards.ts'
import { noteOf } from '../sections/keyFigures.ts'
import { changedFigures, changedIndicators, changeSince, comparedName, comparison } from './comparison.ts'
import type { DashboardFigure } from './figure.ts'
import { haveSameDepartments, otherDepartments } from './sameDepartments.ts'
import { figuresIn, type Scope } from './scope.ts'

/** Of every department on a page that shows all dashboards: two of each are what a page has room for. */
const figuresOfEach = 2
/** One dashboard's figures, and how they stood in the other session. */
export function figuresOf(
  { session, before, department, context: { codes } }: Scope,
  one: Dashboard | undefined,
): Block[] {
  if (one === undefined) return []
  const now = figuresIn(one.path, session, department)
  if (now.length === 0) return []
  const old = before === undefined ? [] : figuresIn(one.path, before, department)
  const areAlike = before === undefined || haveSameDepartments(one.path, session, before, department)
  return [
    large(codes, now, areAlike ? old : [], before),
    ...(before === undefined ? [] : comparison(codes, { title: one.title, now, before: old, areAlike }, before)),
    ...(before === undefined || one.path !== 'indicators' ? [] : changedIndicators(codes, session, before, department)),
    ...(before === undefined || areAlike ? [] : otherDepartments(session, before)),
  ]
}

/** The first figures of every dashboard, then all of them held against the other session. */
export function figuresOfAll(
  { session, before, department, context: { codes } }: Scope,
  shown: readonly Dashboard[],
): Block[] {
  const parts = shown.map(({ path, title }) => ({
    title,
    now: figuresIn(path, session, department),
    before: before === undefined ? [] : figuresIn(path, before, department),
    areAlike: before === undefined || haveSameDepartments(path, session, before, department),
  }))
  const first = parts.flatMap(({ now }) => now.slice(0, figuresOfEach))
  if (first.length === 0) return [note('در این جلسه هنوز داده‌ای برای داشبورد نیست.')]
  const old = parts.flatMap(part => (part.areAlike ? part.before : []))
  return [
    large(codes, first, old, before),
    ...(before === undefined
      ? []
      : [
          ...changedFigures(codes, parts, before),
          ...changedIndicators(codes, session, before, department),
          ...(parts.every(({ areAlike }) => areAlike) ? [] : otherDepartments(session, before)),
        ]),
  ]
}

function large(
  codes: FactCodes,
  now: readonly DashboardFigure[],
  old: readonly DashboardFigure[],
  before: Session | undefined,
): KeyFigures {
  return {
    kind: 'keyFigures',
    figures: now.map(figure => {
      const change = changeSince(
        figure,
        old.find(({ name }) => name === figure.name),
      )
      const since = change === null || before === undefined ? '' : `از ${comparedName(before)}: ${change}`
      return {
        value: figure.text,
        label: figure.label,
        fact: figure.cite(codes),
        ...noteOf([since, ...figure.caveats]),
        ...(figure.sample ? { sample: true as const } : {}),
      }
    }),
  }
}
