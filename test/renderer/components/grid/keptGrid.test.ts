import { expect, it } from 'vitest'
import { unfinishedOf } from '../../../../renderer/components/grid/keptGrid.ts'

it('keeps begun rows, the texts of doubtful cells, not their possible meanings, and those set aside', () => {
  const faults = new Map([['D-1\ncount', { text: '1.500', message: 'کدام؟', readings: [], base: 7 }]])
  const aside = [{ key: 'D-3', column: 'count', text: 'سی' }]
  expect(unfinishedOf({ drafts: new Map([['new', { code: 'D-2' }]]), faults, aside })).toEqual({
    drafts: [['new', { code: 'D-2' }]],
    faults: [{ key: 'D-1', column: 'count', text: '1.500', message: 'کدام؟', base: 7 }],
    aside,
  })
})
