import { describe, expect, it } from 'vitest'
import { actText } from '../../../shared/recording/actText.ts'
import { liveRecording, memberIn } from '../../fixtures/liveRecording.ts'

const member = (seat: number) => ({ speaker: { member: memberIn(seat) } })

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
  it('names who was registered, spoke, was warned, gave time away and said what', async () => {
    const { act, api, at, items, read, session } = await liveRecording('لایحهٔ روشنایی')
    const item = items[0] ?? ''
    const last = async () => (await read()).rows.speakingTurn.at(-1)?.code ?? ''
    await act('setAllPresent', { members: [1, 2, 3, 4].map(memberIn) })
    await act('startSession', {})
    await act('beginItem', { item })
    await act('registerSpeaker', { item, kind: 'preAgenda', side: null, ...member(1) })
    await act('cedeTime', { turn: await last(), to: memberIn(2), seconds: 60 })
    await act('cedeTime', { turn: await last(), to: memberIn(3), seconds: 60 })
    await act('withdrawSpeaker', { turn: await last() })
    await act('giveFloor', { item, kind: 'closure', side: 'for', ...member(4) })
    await act('warnSpeaker', { turn: await last() })
    await act('endTurn', { turn: await last() })
    await act('noteRemark', { item, speaker: { office: 'mayor' }, summary: 'متن' })
    await act('giveFloor', { item, kind: 'debate', side: 'against', ...member(4) })
    at('09:30:00')
    await act('setPresent', { member: memberIn(4), present: false })
    const { acts } = await api.recording.load({ session })
    const names = await read()
    expect(acts.slice(0, 10).map(({ changes }) => actText(changes, names))).toEqual([
      'خروج عضو ۴',
      'آغاز سخن عضو ۴، مخالف',
      'اظهار نظر شهردار',
      'پایان سخن عضو ۴، موافق کفایت مذاکرات',
      'تذکر خروج از موضوع به عضو ۴',
      'آغاز سخن عضو ۴، موافق کفایت مذاکرات',
      'حذف: ثبت نوبت عضو ۳، نطق پیش از دستور، از وقت عضو ۱',
      'ثبت نوبت عضو ۳، نطق پیش از دستور، از وقت عضو ۱',
      'ثبت نوبت عضو ۲، نطق پیش از دستور، از وقت عضو ۱',
      'ثبت نوبت عضو ۱، نطق پیش از دستور',
    ])
  })
})
