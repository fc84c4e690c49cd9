import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { trials } from './kinds/index.ts'
import { runPart } from './parts.ts'
import { randomFrom } from './random.ts'
import { runTrials } from './runTrials.ts'
import { missedBars, tableOf } from './table.ts'

// Those whose processes and stores take seconds to make are tried by the command alone.
it.each(trials.filter(({ counts }) => counts.short > 0))('loses nothing in a few attempts of $name', async trial => {
  const place = await temporaryFolder()
  const results = await runTrials({
    trials: [trial],
    countOf: ({ counts }) => counts.short,
    lanes: [(part, onDone) => runPart(trial, part, { random: randomFrom(7), place, onDone })],
  })
  expect({ missed: missedBars(results), table: tableOf(results) }).toMatchObject({ missed: [] })
})
