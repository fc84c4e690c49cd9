import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keepWindowState,
  leastSide,
  placeWindow,
  readWindowState,
} from '../../../../electron/hosts/desktop/windowState.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

const screen = { x: 0, y: 27, width: 1920, height: 1053 }
const beside = { x: -1280, y: 0, width: 1280, height: 1024 }
const state = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
})

describe('a window', () => {
  it('opens where it was closed, on any display', () => {
    expect(placeWindow(state(100, 80), [screen])).toEqual({ x: 100, y: 80, width: 1200, height: 800 })
    expect(placeWindow(state(-1200, 10), [screen, beside])).toMatchObject({ x: -1200, y: 10 })
  })

  it('opens in sight when its display is gone or has become smaller', () => {
    expect(placeWindow(state(-1200, 10), [screen])).toEqual({ width: 1200, height: 800 })
    expect(placeWindow(state(1900, 80), [screen])).not.toHaveProperty('x')
    expect(placeWindow(state(0, -500), [screen])).not.toHaveProperty('y')
    expect(placeWindow(state(0, 30, 4000, 3000), [screen])).toEqual({ x: 0, y: 30, width: 1920, height: 1053 })
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1440, height: 900 })
    expect(placeWindow(state(5, 5), [])).toEqual({ width: 1200, height: 800 })
  })

  it('always has an edge on a display that can be taken hold of, and a size that can be used', () => {
    const side = fc.integer({ min: -5000, max: 5000 })
    const length = fc.integer({ min: 1, max: 6000 })
    fc.assert(
      fc.property(side, side, length, length, (x, y, width, height) => {
        const placed = placeWindow(state(x, y, width, height), [screen, beside])
        expect(placed.width).toBeGreaterThanOrEqual(leastSide)
        if (placed.x === undefined || placed.y === undefined) return
        const { x: left, y: top } = placed
        const isHeld = [screen, beside].some(
          area => left < area.x + area.width - 40 && left + placed.width > area.x + 40 && top >= area.y,
        )
        expect(isHeld).toBe(true)
      }),
    )
  })

  it('keeps its place in a file, and minds no file that says something else', async () => {
    const file = join(await temporaryFolder(), 'window.json')
    expect(readWindowState(file)).toBeUndefined()
    keepWindowState(file, state(3, 4))
    expect(readWindowState(file)).toEqual(state(3, 4))
    for (const odd of [
      '',
      '{',
      '[]',
      'null',
      '{"bounds":{"x":"1"}}',
      '{"bounds":{"x":1e99,"y":0,"width":1,"height":1}}',
    ]) {
      writeFileSync(file, odd)
      expect(readWindowState(file)).toBeUndefined()
    }
    keepWindowState(join(file, 'no folder'), state(3, 4))
  })
})
