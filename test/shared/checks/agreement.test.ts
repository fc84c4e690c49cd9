import { Big } from 'big.js'
import { describe, expect, it } from 'vitest'
import { agrees } from '../../../shared/checks/agreement.ts'
import type { Qualifier } from '../../../shared/records/qualifier.ts'

/** Whether «`value`», whose last digit is worth `step`, says `truth`. */
function says(value: string, step: string, hedge: Qualifier, truth: string, slack = '0'): boolean {
  return agrees({ value: new Big(value), step: new Big(step), hedge }, new Big(truth), new Big(slack))
}

describe('a number that is stated exactly', () => {
  it.each([
    ['33.3', '0.1', '33.35', true],
    ['33.3', '0.1', '33.25', true],
    ['33.3', '0.1', '33.249', false],
    ['-33.3', '0.1', '-33.249', false],
  ])('%s to %s says %s, rounded by half of its last digit at most: %s', (value, step, truth, right) => {
    expect(says(value, step, 'exact', truth)).toBe(right)
  })

  it.each([
    ['33.3', '33.399', true],
    ['33.3', '33.4', false],
    ['-33.3', '-33.399', true],
    ['33.3', '-33.3', false],
  ])('%s may have been cut from %s: %s', (value, truth, right) => {
    expect(says(value, '0.1', 'exact', truth)).toBe(right)
  })

  it('may be off by what the figures behind the true one were rounded by', () => {
    expect(says('10', '1', 'exact', '8', '1')).toBe(false)
    expect(says('10', '1', 'exact', '8.5', '1')).toBe(true)
  })
})

describe('a number that is hedged', () => {
  it.each([
    ['95', true],
    ['105', true],
    ['94.9', false],
    ['105.1', false],
    ['90', false],
  ])('«about %s» says 100 within a twentieth: %s', (value, right) => {
    expect(says(value, '0', 'about', '100')).toBe(right)
  })

  it.each<[Qualifier, string, boolean]>([
    ['moreThan', '150', true],
    ['moreThan', '98', false],
    ['atLeast', '100', true],
    ['atLeast', '98', false],
    ['upTo', '60', true],
    ['upTo', '103', false],
  ])('«%s 100» says %s: %s', (hedge, truth, right) => {
    expect(says('100', '1', hedge, truth)).toBe(right)
  })
})
