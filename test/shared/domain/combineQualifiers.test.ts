import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineQualifiers } from '../../../shared/domain/combineQualifiers.ts'
import { type Qualifier, qualifierChoices } from '../../../shared/records/qualifier.ts'

const qualifier = fc.constantFrom(...(Object.keys(qualifierChoices) as Qualifier[]))

describe('combineQualifiers', () => {
  it.each<[Qualifier[], Qualifier]>([
    [[], 'exact'],
    [['exact', 'exact'], 'exact'],
    [['exact', 'moreThan'], 'moreThan'],
    [['atLeast', 'moreThan'], 'moreThan'],
    [['atLeast', 'exact'], 'atLeast'],
    [['upTo', 'exact'], 'upTo'],
    [['upTo', 'atLeast'], 'about'],
    [['moreThan', 'about'], 'about'],
  ])('makes %s %s', (parts, whole) => {
    expect(combineQualifiers(parts)).toBe(whole)
  })

  it('is exact only when every part is, in any order', () => {
    fc.assert(
      fc.property(fc.array(qualifier), parts => {
        expect(combineQualifiers(parts) === 'exact').toBe(parts.every(part => part === 'exact'))
        expect(combineQualifiers([...parts].reverse())).toBe(combineQualifiers(parts))
      }),
    )
  })
})
