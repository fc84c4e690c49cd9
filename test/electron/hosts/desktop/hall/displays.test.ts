import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chooseDisplay, keepHall, markOf, readKeptHall } from '../../../../../electron/hosts/desktop/hall/displays.ts'
import { temporaryFolder } from '../../../../fixtures/temporaryFolder.ts'

const display = (id: number, label: string, width: number, height: number, internal = false) => ({
  id,
  label,
  internal,
  size: { width, height },
})
const laptop = display(1, 'eDP-1', 1920, 1080, true)
const projector = display(2, 'EPSON', 1280, 800)
const television = display(3, 'LG', 3840, 2160)
const chosen = (...words: Parameters<typeof chooseDisplay>) => chooseDisplay(...words)?.id

it('takes the display on a cable, never the console’s', () => {
  expect(chosen([laptop, projector], 1, undefined)).toBe(2)
  expect(chosen([laptop, projector], 2, undefined)).toBe(1)
  expect(chosen([laptop], 1, undefined)).toBe(undefined)
  expect(chosen([laptop], 1, markOf(laptop))).toBe(undefined)
})

it('knows the display of last time by what it is, whatever number and order it has', () => {
  const mark = markOf(television)
  expect(chosen([laptop, projector, television], 1, mark)).toBe(3)
  expect(chosen([{ ...television, id: 9 }, projector, laptop], 1, mark)).toBe(9)
  expect(chosen([laptop, projector, { ...television, id: 7, size: { width: 1920, height: 1080 } }], 1, mark)).toBe(7)
  expect(chosen([laptop, projector], 1, mark)).toBe(2)
})

it('tells two displays of one kind apart from another kind, and nameless ones by their size', () => {
  const nameless = [display(4, '', 1024, 768), display(5, '', 1920, 1080)]
  expect(chosen([laptop, ...nameless], 1, markOf(display(0, '', 1920, 1080)))).toBe(5)
  expect(chosen([laptop, ...nameless], 1, markOf(display(0, '', 800, 600)))).toBe(4)
})

it('remembers where the hall’s window was, and nothing it cannot understand', async () => {
  const file = join(await temporaryFolder(), 'hall-window.json')
  const kept = { mark: markOf(projector), isOpen: true }
  expect(readKeptHall(file)).toEqual({ mark: null, isOpen: false })
  keepHall(file, kept)
  expect(readKeptHall(file)).toEqual(kept)
  writeFileSync(file, '{"mark":{"label":1}}')
  expect(readKeptHall(file)).toEqual({ mark: null, isOpen: false })
})
