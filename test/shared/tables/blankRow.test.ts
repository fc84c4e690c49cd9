import { describe, expect, it } from 'vitest'
import { blankRow } from '../../../shared/tables/blankRow.ts'

describe('a new row', () => {
  it('is open, exact and no sample', () => {
    expect(blankRow('budgetAmount', [])).toMatchObject({ openness: 'open', qualifier: 'exact', sample: false })
  })

  it('has the code after the last one, in the manner of the others', () => {
    expect(blankRow('drill', [{ code: 'DR-07' }, { code: 'DR-02' }])).toMatchObject({ code: 'DR-08' })
    expect(blankRow('responderTeam', [])['code']).toMatch(/^[^\s]+-01$/)
  })

  it('stands at the end of a list that is in an order of its own', () => {
    expect(blankRow('district', [{ position: 4 }, { position: 2 }])).toMatchObject({ position: 5 })
    expect(blankRow('statement', [])).toMatchObject({ position: 1 })
  })

  it('has what all rows of its list have, but none of several that they may have', () => {
    expect(blankRow('drill', [], { department: 'crisis', openness: 'closed' })).toMatchObject({
      department: 'crisis',
      openness: 'closed',
    })
    expect(blankRow('drill', [], { department: ['crisis'] })).toMatchObject({ department: 'crisis' })
    expect(blankRow('drill', [], { department: ['crisis', 'energy'] })).toMatchObject({ department: null })
  })

  it('is empty where nothing can be said before somebody writes', () => {
    expect(blankRow('drill', [{ code: 'DR-1', title: 'آتش', participants: 4 }])).toMatchObject({
      title: null,
      participants: null,
      kind: null,
    })
  })
})
