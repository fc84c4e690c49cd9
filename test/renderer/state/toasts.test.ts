import { expect, it, onTestFinished, vi } from 'vitest'
import { useToasts } from '../../../renderer/state/toasts.ts'

it('what was said on a page is over when it is left, unless it was said while going', () => {
  // Other tests of this process may have said something.
  useToasts.setState({ toasts: [] })
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => {
    vi.useRealTimers()
    useToasts.setState({ toasts: [] })
  })
  const { show, leavePage } = useToasts.getState()
  show({ tone: 'done', text: 'ردیف حذف شد.' })
  vi.advanceTimersByTime(4000)
  show({ tone: 'done', text: 'جلسه حذف شد.' })
  leavePage()
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['جلسه حذف شد.'])
})
