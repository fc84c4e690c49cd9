import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importBundle } from '../../../electron/services/bundles.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { examineOpenStore } from '../../../electron/store/integrity/examineStore.ts'
import { author, bundlePath, prepareStore } from '../preparedStore.ts'
import type { Random } from '../random.ts'
import { toldBy } from '../told.ts'
import { type Attempts, newTally, note, type Outcome, type Tally, type Trial } from '../trial.ts'

/** Bundles whose files nobody would write: each is taken or refused in Persian, whole, and the store stays sound. */
export const hostileFiles: Trial = {
  name: 'hostile-files',
  counts: { short: 6, usual: 300, full: 2000 },
  run: give,
}

type Spoil = (bytes: Buffer, random: Random) => Buffer

/** What no spreadsheet writes, and what somebody might. */
const morsels = [
  '\u0000',
  '\uFEFF',
  '\u202E\u2066',
  '\uD800',
  '"',
  '",\n"',
  ',,,,,,,,',
  '=cmd|calc!A1',
  '../../../../etc/passwd',
  '9'.repeat(400),
  '-0',
  '1e309',
  'NaN',
  '۱۲٬۳۴۵٫۶۷',
  '１２',
  '1405/13/45',
  '<script>alert(1)</script>',
  "'; drop table office; --",
  '{"__proto__":{"x":1}}',
  'ا'.repeat(70_000),
  '\r\r\n\n\r',
] as const

const spoils: readonly Spoil[] = [
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    for (let i = 0; i < 1 + random.below(8); i++) changed[random.below(bytes.length)] = random.below(256)
    return changed
  },
  (bytes, random) => {
    const at = random.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(morsels)), bytes.subarray(at)])
  },
  (bytes, random) => {
    const lines = bytes.toString().split('\n')
    lines.splice(random.below(lines.length), 0, random.pick(lines), random.pick(lines))
    return Buffer.from(lines.join('\n'))
  },
  (bytes, random) => {
    const lines = bytes.toString().split('\n')
    const cells = (lines[random.below(lines.length)] ?? '').split(',')
    cells[random.below(cells.length)] = random.pick(morsels)
    lines[random.below(lines.length)] = cells.join(',')
    return Buffer.from(lines.join('\n'))
  },
  (bytes, random) => {
    const cells = bytes.toString().split(',')
    const [one, other] = [random.below(cells.length), random.below(cells.length)]
    ;[cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? '']
    return Buffer.from(cells.join(','))
  },
  bytes => Buffer.from(bytes.toString(), 'utf16le'),
  bytes => Buffer.from(bytes.toString(), 'latin1'),
  (_, random) => Buffer.from(Array.from({ length: random.below(4000) }, () => random.below(256))),
  () => Buffer.alloc(0),
]

async function give({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const tally = newTally()
  const path = join(folder, 'council.db')
  await prepareStore(path)
  const store = openStore(path)
  const names = readdirSync(bundlePath)
  try {
    for (let i = 0; i < count; i++) {
      const own = random.branch(String(i))
      const bundle = join(folder, 'bundle')
      cpSync(bundlePath, bundle, { recursive: true })
      const spoilt = own.pick(names)
      const file = join(bundle, spoilt)
      writeFileSync(file, own.pick(spoils)(readFileSync(file), own))
      note(tally, await attempt(store, bundle, `${spoilt} of attempt ${i}`))
      rmSync(bundle, { recursive: true, force: true })
      onDone(i + 1)
    }
    const { damage } = examineOpenStore(path)
    if (damage.length > 0) tally.lost.push(`the store afterwards: ${JSON.stringify(damage)}`)
  } finally {
    store.close()
  }
  return tally
}

async function attempt(store: Store, bundle: string, name: string): Promise<Outcome> {
  const before = store.file.rows
  try {
    await importBundle(store, bundle, author(name))
    return 'harmless'
  } catch (cause) {
    const outcome = toldBy(cause, name)
    if (outcome !== 'told' || store.file.rows === before) return outcome
    return { lost: `${name}: it was refused, and something was written` }
  }
}
