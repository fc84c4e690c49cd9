import { describe, expect, it } from 'vitest'
import {
  newStamp,
  readStamp,
  refuseOtherTemplate,
  stampProperties,
  stampProperty,
  stampSheet,
} from '../../../shared/tables/templateStamp.ts'

const own = newStamp({
  council: 'isfahan',
  department: 'crisis',
  name: 'مدیریت بحران',
  session: 's6-73',
  period: '1401H1',
  kinds: { رزمایش‌ها: 'drill', مبالغ: 'budgetAmount' },
})
const rows = stampSheet(own).rows as string[][]
const property = stampProperties(own)[stampProperty]

describe('the stamp of a form', () => {
  it('is read from its sheet, and without the sheets from the file’s property', () => {
    expect(readStamp(rows, property)).toEqual(own)
    expect(readStamp(rows, undefined)).toEqual(own)
    expect(readStamp([], property)).toEqual({ ...own, kinds: {} })
    expect(readStamp([], undefined)).toBeUndefined()
    expect(readStamp([['department', 'crisis']], 'somebody else’s')).toBeUndefined()
  })

  it('refuses a form of another department, council, time or program', () => {
    const crisis = { code: 'crisis', name: 'مدیریت بحران' }
    const expected = { council: 'isfahan', department: crisis, session: 's6-73' }
    const codeOf = (stamp: typeof own, wanted: Parameters<typeof refuseOtherTemplate>[1]) => {
      try {
        refuseOtherTemplate(stamp, wanted)
        return 'taken'
      } catch (cause) {
        return (cause as { code: string }).code
      }
    }
    expect(codeOf(own, expected)).toBe('taken')
    expect(codeOf(own, { council: 'isfahan' })).toBe('taken')
    expect(codeOf(own, { ...expected, department: { code: 'energy', name: 'انرژی' } })).toBe(
      'template-of-other-department',
    )
    expect(codeOf(own, { ...expected, council: 'kashan' })).toBe('template-of-other-council')
    expect(codeOf(own, { ...expected, session: 's6-74' })).toBe('template-old')
    expect(codeOf({ ...own, version: own.version + 1 }, expected)).toBe('template-newer')
  })
})
