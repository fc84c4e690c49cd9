import { yearRows } from '../../resources/sample/make/archive/yearRows.ts'
import { monthNumber, monthsBetween } from '../../resources/sample/make/energy/months.ts'
import { sample } from '../../resources/sample/make/sample.ts'
import { runChecks } from '../../shared/checks/runChecks.ts'
import { Session } from '../../shared/session/session.ts'
import type { SessionData } from '../../shared/session/sessionData.ts'
import { median } from './bars.ts'

/** Milliseconds of the processor, so that what else the machine does is not counted. */
const bars = { sample: 300, tenYears: 1000, keystroke: 30 } as const
type Measured = keyof typeof bars
const names: Readonly<Record<Measured, string>> = {
  sample: "checks of the sample's session",
  tenYears: 'checks of a session of ten years',
  keystroke: 'checks after one typed letter',
}
const rounds = 7

/**
 * How long the rules take on a session that was just read, on one that holds ten years' records, and again when one
 * letter of a report was typed. Prints what was measured.
 * @returns whether every bar holds
 */
export function checksBench(): boolean {
  const measured: Record<Measured, number> = {
    sample: ofFresh(sample),
    tenYears: ofFresh(tenYears()),
    keystroke: ofTyping(),
  }
  const all = Object.keys(bars) as Measured[]
  console.table(all.map(name => ({ what: names[name], ms: measured[name].toFixed(1), 'at most': bars[name] })))
  return all.every(name => measured[name] <= bars[name])
}

/** A session that nothing was worked out of yet, each time. */
function ofFresh(data: SessionData): number {
  return medianOf(() => new Session(data), runChecks)
}

/** A session that was checked, with one more letter in its first report. */
function ofTyping(): number {
  let session = new Session(sample)
  runChecks(session)
  return medianOf(() => {
    const [first, ...others] = session.rows.report
    const report = first === undefined ? [] : [{ ...first, narrative: `${first.narrative}ا` }, ...others]
    session = session.with({ rows: { ...session.rows, report } })
    return session
  }, runChecks)
}

function medianOf(prepare: () => Session, work: (session: Session) => unknown): number {
  const runs = Array.from({ length: rounds }, () => {
    const session = prepare()
    const before = process.cpuUsage()
    work(session)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return median(runs)
}

/** The sample with the years from 1392 on, all in one session. */
function tenYears(): SessionData {
  const rows = { ...sample.rows }
  for (let year = 1392; year < 1400; year++) {
    const more = yearRows(year, monthsBetween(monthNumber(year, 1), monthNumber(year, 12)))
    rows.budgetAmount = [...rows.budgetAmount, ...more.budgetAmount]
    rows.indicatorValue = [...rows.indicatorValue, ...more.indicatorValue]
    rows.drill = [...rows.drill, ...more.drill]
    rows.training = [...rows.training, ...more.training]
    rows.energyReading = [...rows.energyReading, ...more.energyReading]
  }
  return { ...sample, rows }
}

if (import.meta.main) process.exitCode = checksBench() ? 0 : 1
