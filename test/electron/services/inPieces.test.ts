import { expect, it } from 'vitest'
import { deckOf } from '../../../electron/services/deckOf.ts'
import { inPieces } from '../../../electron/services/inPieces.ts'
import { slides } from '../../../shared/documents/slides.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { closedIssue, publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'

/** How often others have their turn while something is made. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let isDone = false
  const take = (): void => {
    turns++
    if (!isDone) setImmediate(take)
  }
  setImmediate(take)
  await work
  isDone = true
  return turns
}

function* slowPieces(count: number, done: number[]): Generator<number> {
  for (let piece = 0; piece < count; piece++) {
    const begun = performance.now()
    while (performance.now() - begun < 25);
    done.push(piece)
    yield piece
  }
}

it('goes through all pieces in their order, and lets others have their turn between long ones', async () => {
  const done: number[] = []
  expect(await turnsDuring(inPieces(slowPieces(5, done)))).toBeGreaterThanOrEqual(3)
  expect(done).toEqual([0, 1, 2, 3, 4])
})

it('makes the very slides piece by piece that are made at once', async () => {
  for (const { edition } of [publicIssue, closedIssue]) {
    const made = await deckOf(await sampleSession(), edition)
    const atOnce = slides(await sampleSession(), { ...publicIssue, edition, emblem: '<svg/>' })
    expect(made.slides.map(({ id }) => id)).toEqual(atOnce.slides.map(({ id }) => id))
    expect(made.slides.map(({ body, source }) => [body.length, source])).toEqual(
      atOnce.slides.map(({ body, source }) => [body.length, source]),
    )
  }
})

const withoutUnit = (rows: number) =>
  new File([`شماره اشتراک,ماه,مصرف,بها,نمونه\n${'60010001,1390-01,1000,1500000,خیر\n'.repeat(rows)}`], 'قرائت.csv')

it('lets others have their turn while rows are read of which none can be taken', async () => {
  const api = await sampleApi()
  const turnsFor = (rows: number) =>
    turnsDuring(api.tables.preview({ kind: 'energyReading', file: withoutUnit(rows), choices: {} }))
  const few = await turnsFor(10)
  expect((await turnsFor(6000)) - few).toBeGreaterThanOrEqual(20)
})
