import { expect, it } from 'vitest'
import { takeBills } from './takeBills.ts'

it('takes a year of bills from a drop through its questions to the energy chapter', async () => {
  expect(await takeBills(140)).toEqual([])
})
