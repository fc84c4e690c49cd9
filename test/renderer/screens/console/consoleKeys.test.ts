import { describe, expect, it } from 'vitest'
import { consoleKeyOf } from '../../../../renderer/screens/console/consoleKeys.ts'

const press = (key: string, code: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}, isWalking = false) => {
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false }
  const pressed = consoleKeyOf({ key, code, ...none, ...held }, isWalking)
  if (pressed === undefined) return 'nothing'
  if (pressed.kind === 'command') return pressed.command
  if (pressed.kind === 'digit') return pressed.digit
  return pressed.kind === 'walk' ? `walk ${pressed.step}` : `nudge ${pressed.nudge}`
}

describe('keys of the console', () => {
  it('follow Persian order: the left arrow is next, the right one back', () => {
    expect(press('ArrowLeft', 'ArrowLeft')).toBe('next')
    expect(press('ArrowRight', 'ArrowRight')).toBe('previous')
  })

  it('are those of presenter remotes: page keys, a period for black, F5 and Escape', () => {
    expect(['PageDown', 'PageUp', 'F5', 'Escape'].map(key => press(key, key))).toEqual([
      'next',
      'previous',
      'audience',
      'leave',
    ])
    expect(press('.', 'Period')).toBe('black')
    // Some devices name no place.
    expect(press('.', '')).toBe('black')
  })

  it('are letters by the place of their key, with a Persian layout too', () => {
    expect(press('ب', 'KeyF')).toBe('freeze')
    expect(press('ذ', 'KeyB')).toBe('black')
    expect(press('ل', 'KeyG')).toBe('overview')
    expect(press('ظ', 'KeyZ')).toBe('magnifier')
    expect(press('F', 'KeyF', { shiftKey: true })).toBe('freeze')
  })

  it('read digits of every set, from the keypad too', () => {
    expect([press('۱', 'Digit1'), press('1', 'Digit1'), press('٣', 'Digit3'), press('7', 'Numpad7')]).toEqual([
      '1',
      '1',
      '3',
      '7',
    ])
    // Without Num Lock the same key is an arrow.
    expect(press('ArrowLeft', 'Numpad4')).toBe('next')
  })

  it('hide everything by F9, however often it is pressed, and show it again by Shift F9 alone', () => {
    expect(press('F9', 'F9')).toBe('hide')
    expect(press('F9', 'F9', { shiftKey: true })).toBe('unhide')
  })

  it('walk what stands out by arrows while something does, and slides by page keys still', () => {
    expect(press('ArrowLeft', 'ArrowLeft', {}, true)).toBe('walk next')
    expect(press('ArrowUp', 'ArrowUp', {}, true)).toBe('walk up')
    expect(press('PageDown', 'PageDown', {}, true)).toBe('next')
  })

  it('move what is at hand by Shift and an arrow, and leave the window its own keys', () => {
    expect(press('ArrowLeft', 'ArrowLeft', { shiftKey: true })).toBe('nudge left')
    expect(press('k', 'KeyK', { ctrlKey: true })).toBe('nothing')
    expect(press('Tab', 'Tab')).toBe('nothing')
    expect(press('؟', 'Slash', { shiftKey: true })).toBe('nothing')
  })
})
