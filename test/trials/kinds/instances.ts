import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../electron/store/database.ts'
import { verifyHistory } from '../../../electron/store/log/verifyHistory.ts'
import { listRecords } from '../../../electron/store/records.ts'
import type { Answered, Asked } from '../children/host.ts'
import { Host } from '../host.ts'
import { prepareStore } from '../preparedStore.ts'
import type { Random } from '../random.ts'
import { isPersian } from '../told.ts'
import { type Attempts, newTally, note, noteSaved, type Tally, type Trial } from '../trial.ts'

/** Two programs at one store in the same moment: what each was told is saved is there, and the history holds. */
export const instances: Trial = {
  name: 'instances',
  counts: { short: 0, usual: 200, full: 1000 },
  run: collide,
}

/** Collisions at one store, before all of it is looked through. */
const together = 10

async function collide({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const whole = join(folder, 'whole.db')
  await prepareStore(whole)
  const tally = newTally()
  const hosts = [new Host(), new Host()]
  try {
    for (let round = 0; tally.attempts < count; round++) {
      const own = join(folder, String(round))
      mkdirSync(own)
      const path = join(own, 'council.db')
      copyFileSync(whole, path)
      const confirmed = new Set<string>()
      await Promise.all(hosts.map(host => host.ask({ do: 'open', store: path })))
      for (let i = 0; i < together && tally.attempts < count; i++) {
        const name = `round ${round}, collision ${i}`
        const asked = hosts.map((_, who) => deedOf(random, `r${i}w${who}`, `r${i}both`))
        const answers = await Promise.all(hosts.map((host, who) => host.ask(asked[who] ?? { do: 'import' })))
        for (const [who, answer] of answers.entries()) {
          const one = asked[who]
          if (answer.is === 'done' && one?.do === 'save') for (const code of one.codes) confirmed.add(code)
        }
        note(tally, outcomeOf(answers, `${name}: ${JSON.stringify(asked.map(one => one.do))}`))
        onDone(tally.attempts)
      }
      await Promise.all(hosts.map(host => host.ask({ do: 'close' })))
      tally.lost.push(...(await lostOf(path, confirmed, tally)).map(one => `round ${round}: ${one}`))
      rmSync(own, { recursive: true, force: true })
    }
  } finally {
    for (const host of hosts) await host.end()
  }
  return tally
}

/** Records of its own, one that both write, the same import, a copy. */
function deedOf(random: Random, own: string, both: string): Asked {
  const which = random.below(10)
  if (which < 4) return { do: 'save', codes: [own] }
  if (which < 6) return { do: 'save', codes: Array.from({ length: 20 }, (_, n) => `${own}-${n}`) }
  if (which < 8) return { do: 'save', codes: [both] }
  if (which < 9) return { do: 'import' }
  return { do: 'back up', at: new Date(random.below(1000) * 3_600_000).toISOString() }
}

function outcomeOf(answers: readonly Answered[], done: string) {
  for (const answer of answers) {
    if (answer.is === 'accident') return { lost: `${done}: ${answer.stack}` }
    if (answer.is === 'refused' && !isPersian(answer.message)) return { lost: `${done}: ${answer.message}` }
  }
  return answers.some(({ is }) => is === 'refused') ? ('told' as const) : ('harmless' as const)
}

async function lostOf(path: string, confirmed: ReadonlySet<string>, tally: Tally): Promise<string[]> {
  const store = openStore(path)
  try {
    const found = new Set((await listRecords(store, 'office')).map(({ code }) => code))
    const lacking = [...confirmed].filter(code => !found.has(code))
    noteSaved(tally, confirmed.size - lacking.length, confirmed.size)
    const { faults } = await verifyHistory(store)
    return [
      ...(lacking.length === 0 ? [] : [`confirmed and gone: ${lacking.slice(0, 5).join(' ')}`]),
      ...faults.slice(0, 1).map(fault => `history: ${JSON.stringify(fault)}`),
    ]
  } finally {
    store.close()
  }
}
