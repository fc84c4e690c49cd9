import { beforeAll, describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/runChecks.ts'
import type { Session } from '../../../shared/session/session.ts'
import { plantedQuotes, plantedSample, trueSample } from '../../fixtures/plantedSample.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'
import { statement } from '../facts/sessionData.ts'

const own = { code: 'st-planted', agendaItem: 's6-73-4', speaker: 'services-head' } as const
let sample: Session
let known: ReadonlySet<string>

beforeAll(async () => {
  sample = await sampleSession()
  known = new Set(runChecks(sample).map(({ id }) => id))
})

/** Rules that the sample breaks with one more sentence in its report, but not without it. */
function ofReport(text: string): string[] {
  const report = sample.rows.report.map(row =>
    row.department === 'services' ? { ...row, narrative: `${row.narrative}\n${text}` } : row,
  )
  return newRules(sample.with({ rows: { ...sample.rows, report } }))
}

/** The same of a statement that names a fact. */
function ofStatement(text: string, quotes: string): string[] {
  const said = statement(own.code, 9, { ...own, text, quotes })
  return newRules(sample.with({ rows: { ...sample.rows, statement: [...sample.rows.statement, said] } }))
}

function newRules(session: Session): string[] {
  return runChecks(session).flatMap(({ id, rule }) => (known.has(id) || rule === 'unbound-number' ? [] : rule))
}

describe('an error planted beside the figures of the sample', () => {
  it.each(plantedSample)('of %s is found, and not in its twin: %s', (_, wrong, right) => {
    expect(ofReport(right)).toEqual([])
    expect(ofReport(wrong)).not.toEqual([])
  })

  it.each(trueSample)('is not seen in what is true: %s', text => {
    expect(ofReport(text)).toEqual([])
  })

  it.each(plantedQuotes)('against %s is found, and not in its twin: %s', (fact, wrong, right) => {
    expect(ofStatement(right, fact)).toEqual([])
    expect(ofStatement(wrong, fact)).not.toEqual([])
  })
})
