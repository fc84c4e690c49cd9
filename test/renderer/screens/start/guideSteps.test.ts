import { describe, expect, it } from 'vitest'
import { type FirstSession, guideSteps } from '../../../../renderer/screens/start/guideSteps.ts'

const begun: FirstSession = { session: 's', departments: 0, agenda: 0, reports: [], errors: undefined }
const next = (state: Partial<FirstSession>) => guideSteps({ ...begun, ...state }).find(({ isDone }) => !isDone)

describe('the guide through a first session', () => {
  it('leads to the exact place of what is next', () => {
    const [written, blank] = [
      { code: 'r-1', narrative: 'متن', status: 'submitted' },
      { code: 'r-2', narrative: null, status: 'draft' },
    ]
    const full = { departments: 2, agenda: 3 }
    const whole = { ...full, reports: [written] }
    expect(next({})?.href).toBe('/library/department')
    expect(next({ departments: 2 })?.act).toBe('نوشتن دستور')
    expect(next(full)?.act).toBe('افزودن گزارش')
    expect(next({ ...full, reports: [written, blank] })?.href).toBe('/session/s/collect/r-2')
    expect(next({ ...whole, errors: 1 })?.href).toBe('/session/s/check')
    expect(next(whole)?.href).toBe('/session/s/check')
    expect(next({ ...whole, errors: 0 })?.href).toBe('/session/s/collect/r-1')
    expect(next({ ...full, reports: [{ ...written, status: 'accepted' }], errors: 0 })?.href).toBe('/session/s/compile')
  })
})
