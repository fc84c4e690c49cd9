import { describe, expect, it } from 'vitest'
import { mergeEdit } from '../../../shared/domain/mergeEdit.ts'

const begun = { code: 'r', text: 'یک', note: null }

describe('an edit over a record that may have changed', () => {
  it('leaves alone what it does not name', () => {
    const stored = { ...begun, note: 'از دیگری' }
    expect(mergeEdit(stored, { ...begun, text: 'دو' }, { text: 'یک' })).toEqual({
      row: { code: 'r', text: 'دو', note: 'از دیگری' },
      clashes: [],
    })
  })

  it('clashes where somebody else has written another value', () => {
    const { clashes } = mergeEdit({ ...begun, text: 'سه' }, { ...begun, text: 'دو' }, { text: 'یک' })
    expect(clashes).toEqual(['text'])
  })

  it('does not clash where both wrote the same words', () => {
    const { clashes } = mergeEdit({ ...begun, text: 'کتاب' }, { ...begun, text: 'كتاب' }, { text: 'یک' })
    expect(clashes).toEqual([])
  })
})
