import { describe, expect, it } from 'vitest'
import { plantedProse } from '../../fixtures/plantedProse.ts'
import { plantedReports } from '../../fixtures/plantedReports.ts'
import { trueProse } from '../../fixtures/trueProse.ts'
import { rulesOfNarrative } from './check.ts'

/** Rules that a text breaks, but for the one that asks for a source of every number. */
const broken = (text: string) => rulesOfNarrative(text).filter(rule => rule !== 'unbound-number')

const planted = [...plantedProse, ...plantedReports]

describe('an error planted in prose', () => {
  it.each(planted)('of %s is found: %s', (_, wrong) => {
    expect(broken(wrong)).not.toEqual([])
  })

  it.each(planted.map(([kind, , right]) => [kind, right]))('of %s is not seen in its true twin: %s', (_, right) => {
    expect(broken(right)).toEqual([])
  })
})

describe('a true sentence full of numbers', () => {
  it.each(trueProse)('is not accused: %s', sentence => {
    expect(broken(sentence)).toEqual([])
  })

  it('is not accused beside the others', () => {
    expect(broken(trueProse.join('\n'))).toEqual([])
  })
})
