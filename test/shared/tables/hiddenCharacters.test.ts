import { expect, it } from 'vitest'
import { findHostileControls, findZeroWidth } from '../../../shared/persian/normalise.ts'
import { hiddenCharacters } from '../../../shared/tables/hiddenCharacters.ts'

const everyCharacter = Array.from({ length: 0x11000 }, (_, code) => `الف${String.fromCodePoint(code)}ب`)

function searched(text: string): string[] {
  const controls = findHostileControls(text).filter(({ severity }) => severity !== 'mark')
  return [...new Set([...controls.map(({ name }) => name), ...findZeroWidth(text)])]
}

it('of a cell are all that its text is searched for, whatever character stands in it', () => {
  const missed = everyCharacter.filter(title => {
    const [found] = hiddenCharacters('office', { title })
    return (found?.characters ?? []).join() !== searched(title).join()
  })
  expect(missed).toEqual([])
})
