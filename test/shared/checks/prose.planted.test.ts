import { describe, expect, it } from 'vitest'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { plantedCity } from '../../fixtures/plantedCity.ts'
import { plantedCouncil } from '../../fixtures/plantedCouncil.ts'
import { plantedOffice } from '../../fixtures/plantedOffice.ts'
import { plantedProse } from '../../fixtures/plantedProse.ts'
import { plantedReports } from '../../fixtures/plantedReports.ts'
import { plantedTalk } from '../../fixtures/plantedTalk.ts'
import { trueProse } from '../../fixtures/trueProse.ts'
import { trueReports } from '../../fixtures/trueReports.ts'
import { report } from '../facts/sessionData.ts'
import { findingsOf, rulesOfNarrative } from './check.ts'
import { mended } from './mended.ts'

/** Rules that a text breaks, but for the one that asks for a source of every number. */
const accused = (findings: readonly CheckedFinding[]) => findings.filter(({ rule }) => rule !== 'unbound-number')
const broken = (text: string) => rulesOfNarrative(text).filter(rule => rule !== 'unbound-number')

const planted = [
  ...plantedProse,
  ...plantedReports,
  ...plantedTalk,
  ...plantedOffice,
  ...plantedCouncil,
  ...plantedCity,
]

describe('an error planted in prose', () => {
  it.each(planted)('of %s is found: %s', (_, wrong) => {
    const rows = { report: [report('r-1', { narrative: wrong, status: 'draft' as const })] }
    const found = accused(findingsOf(rows))
    expect(found).not.toEqual([])
    // One click takes each away for which it is offered, and adds none.
    for (const finding of found.filter(({ mend }) => mend !== undefined)) {
      const left = accused(findingsOf(mended(rows, finding))).map(({ rule, where }) => ({ rule, where }))
      const before = found.filter(one => one !== finding).map(({ rule, where }) => ({ rule, where }))
      expect(before).toEqual(expect.arrayContaining(left))
      expect(left.length).toBeLessThan(found.length)
    }
  })

  it.each(planted.map(([kind, , right]) => [kind, right]))('of %s is not seen in its true twin: %s', (_, right) => {
    expect(broken(right)).toEqual([])
  })
})

describe('a true sentence full of numbers', () => {
  it.each(trueProse)('is not accused: %s', sentence => {
    expect(broken(sentence)).toEqual([])
  })

  it('is not accused in a report of any department', () => {
    expect(trueReports.filter(sentence => broken(sentence).length > 0)).toEqual([])
  })

  it('is not accused beside the others', () => {
    expect(broken(trueProse.join('\n'))).toEqual([])
  })
})
