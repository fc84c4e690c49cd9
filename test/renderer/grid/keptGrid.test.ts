import { expect, it } from 'vitest'
import { unfinishedOf } from '../../../renderer/components/grid/keptGrid.ts'

it('keeps begun rows and the texts of doubtful cells, not their possible meanings', () => {
  const faults = new Map([['D-1\ncount', { text: '1.500', message: 'کدام؟', readings: [] }]])
  expect(unfinishedOf(new Map([['new', { code: 'D-2' }]]), faults)).toEqual({
    drafts: [['new', { code: 'D-2' }]],
    faults: [{ key: 'D-1', column: 'count', text: '1.500', message: 'کدام؟' }],
  })
})
