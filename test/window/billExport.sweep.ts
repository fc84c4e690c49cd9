import { expect, it } from 'vitest'
import { takeBills } from './takeBills.ts'

it('takes a year of 1,400 accounts’ bills from a drop to the energy chapter', async () => {
  expect(await takeBills(1400)).toEqual([])
}, 120_000)
