import { describe, expect, it } from 'vitest'
import { tolerated } from '../../../../shared/charts/forms/targetBand.ts'

describe('what a target tolerates', () => {
  it('lies below one to be exceeded and above one to stay under', () => {
    const target = { name: 'هدف', values: ['50', null, '7.5'], tolerance: '10' }
    expect(tolerated({ ...target, better: 'higher' })).toEqual(['45', null, '6.75'])
    expect(tolerated({ ...target, better: 'lower' })).toEqual(['55', null, '8.25'])
  })

  it('is nothing for a zero target', () => {
    expect(tolerated({ name: 'هدف', values: ['0'], tolerance: '10', better: 'lower' })).toEqual(['0'])
  })
})
