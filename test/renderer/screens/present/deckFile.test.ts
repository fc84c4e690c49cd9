import { expect, it } from 'vitest'
import { besideOf, deckFileOf, fileKinds } from '../../../../renderer/screens/present/deckFile.ts'

const look = { theme: 'dark', ratio: '4:3', distance: 12 } as const

it('makes paper light and a screen’s file as the hall looks, each in the hall’s shape', () => {
  expect(deckFileOf('slides', 'nothing', look)).toEqual({ format: 'pdf', paper: { ratio: '4:3' } })
  expect(deckFileOf('html', 'nothing', look)).toEqual({ format: 'html', paper: { theme: 'dark', ratio: '4:3' } })
  expect(deckFileOf('handout4', 'lines', look)).toEqual({
    format: 'pdf',
    paper: { ratio: '4:3', handout: { slides: 4, margin: 'lines' } },
  })
})

it('sends along what the presenter says only where it was asked for and can be', () => {
  for (const { value } of fileKinds) {
    expect(besideOf(value)).toContain('nothing')
    expect(JSON.stringify(deckFileOf(value, 'nothing', look))).not.toMatch(/margin|"notes":true/)
  }
  expect(deckFileOf('pptx', 'notes', look).paper.notes).toBe(true)
  expect(deckFileOf('pptx', 'lines', look).paper.notes).toBe(false)
  expect(JSON.stringify(deckFileOf('slides', 'notes', look))).not.toContain('notes')
})
