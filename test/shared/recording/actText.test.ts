import { describe, expect, it } from 'vitest'
import { actText } from '../../../shared/recording/actText.ts'
import { liveRecording, memberIn } from '../../fixtures/liveRecording.ts'

describe('what was done, in words', () => {
  it('names who came and went, the session’s course and what was taken up', async () => {
    const { act, api, at, items, read, session } = await liveRecording('گزارش خدمات شهری', 'لایحهٔ روشنایی')
    at('09:00:00')
    await act('setAllPresent', { members: [1, 2, 3].map(memberIn) })
    at('09:05:00')
    await act('startSession', {})
    await act('beginItem', { item: items[0] ?? '' })
    await act('beginItem', { item: items[1] ?? '' })
    at('09:30:00')
    await act('setPresent', { member: memberIn(2), present: false })
    const { acts } = await api.recording.load({ session })
    const names = await read()
    expect(acts.map(({ changes }) => actText(changes, names))).toEqual([
      'خروج عضو ۲',
      'آغاز «لایحهٔ روشنایی»',
      'آغاز «گزارش خدمات شهری»',
      'آغاز جلسه',
      'ورود عضو ۳ و ۲ نفر دیگر',
    ])
  })
})
