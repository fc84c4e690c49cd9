import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPdf, squeezed } from '../../fixtures/readPdf.ts'
import { runCli } from '../../fixtures/runCli.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** CONTRIBUTING's example, as it says to write it. */
const vehicle = `
import { opennessColumn, sampleColumn } from './openness.ts'
import { defineTable } from './column.ts'

export const vehicle = defineTable({
  label: 'خودرو',
  plural: 'خودروها',
  library: { group: 'work', about: 'خودروهای هر واحد و کارکرد آنها' },
  named: 'title',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'خ',
  under: ['department'],
  columns: {
    code: { header: 'کد', type: 'code' },
    department: { header: 'واحد', type: 'reference', to: 'department' },
    title: { header: 'نام خودرو', type: 'text' },
    distance: { header: 'کارکرد', type: 'decimal', unit: 'کیلومتر' },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
`
const migration = `
export const vehicles = \`
CREATE TABLE vehicle (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  distance TEXT NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
\`
`
const rows = `کد,واحد,نام خودرو,کارکرد,علنی/غیرعلنی,نمونه
V-1,crisis,خودروی نجات,۱۲٬۳۴۵٫۶,علنی,خیر
V-2,crisis,خودروی پنهان,۹۸۷,غیرعلنی,خیر
`

/** A kind that lies under no department: it is printed in a chapter of the session. */
const vote = `
import { opennessColumn, sampleColumn } from './openness.ts'
import { defineTable } from './column.ts'

export const vote = defineTable({
  label: 'رأی‌گیری',
  plural: 'رأی‌گیری‌ها',
  library: { group: 'work', about: 'نتیجهٔ رأی‌گیری هر دستور' },
  bundle: 'csv',
  key: ['code'],
  under: ['agendaItem'],
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    question: { header: 'موضوع رأی', type: 'text' },
    inFavour: { header: 'موافق', type: 'count', unit: 'رأی' },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
`
const voteMigration = `
export const votes = \`
CREATE TABLE vote (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  question TEXT NOT NULL,
  inFavour INTEGER NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
\`
`
const voteRows = `کد,دستور جلسه,موضوع رأی,موافق,علنی/غیرعلنی,نمونه
R-1,AGENDA,رأی به بودجهٔ نجات,۹,علنی,خیر
R-2,AGENDA,رأی پنهان,۷,غیرعلنی,خیر
`

/** A copy of the product with two more record kinds: their column lists, their SQL tables, and their lines in two indexes. */
async function productWithMoreKinds(): Promise<string> {
  const copy = await temporaryFolder()
  for (const part of ['electron', 'shared', 'package.json'])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await mkdir(join(copy, 'resources'))
  await cp(join(root, 'resources', 'icons'), join(copy, 'resources', 'icons'), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  const kinds = [
    { name: 'vehicle', table: vehicle, migration: 'vehicles', sql: migration },
    { name: 'vote', table: vote, migration: 'votes', sql: voteMigration },
  ]
  for (const kind of kinds) {
    await writeFile(join(copy, `shared/records/${kind.name}.ts`), kind.table)
    await writeFile(join(copy, `electron/store/migrations/${kind.migration}.ts`), kind.sql)
    await rewrite(
      join(copy, 'shared/records/index.ts'),
      text =>
        `import { ${kind.name} } from './${kind.name}.ts'\n${text.replace('} as const', `  ${kind.name},\n} as const`)}`,
    )
    await rewrite(
      join(copy, 'electron/store/migrations/index.ts'),
      text =>
        `import { ${kind.migration} } from './${kind.migration}.ts'\n${text.replace(/,?\s*\]\s*$/, `, ${kind.migration}]\n`)}`,
    )
  }
  return join(copy, 'electron/cli.ts')
}

interface TinySession {
  rows: { agendaItem: { code: string }[] }
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')))
}

describe('a record kind that the product has never seen', () => {
  it('is imported, listed, exported and printed in either edition', async () => {
    const cli = await productWithMoreKinds()
    const folder = await temporaryFolder()
    const bundle = join(folder, 'bundle')
    await cp(tinyBundle, bundle, { recursive: true })
    await writeFile(join(bundle, 'vehicle.csv'), rows)
    const { rows: own } = JSON.parse(await readFile(join(bundle, 'session.json'), 'utf8')) as TinySession
    await writeFile(join(bundle, 'vote.csv'), voteRows.replaceAll('AGENDA', own.agendaItem[0]?.code ?? ''))
    const run = async (...words: string[]) => {
      const { code, stderr } = await runCli(words, { cwd: folder, cli })
      expect(stderr).toBe('')
      expect(code).toBe(0)
    }
    await run('import', 'bundle', '--store', 'council.db')
    await run('export', '--store', 'council.db', '--out', 'exported')
    expect(await readFile(join(folder, 'exported/vehicle.csv'), 'utf8')).toContain(
      'V-1,crisis,خودروی نجات,12345.6,علنی,خیر',
    )
    await run('compile', 'council.db', '--edition', 'public', '--out', 'public.pdf')
    const open = squeezed((await readPdf(join(folder, 'public.pdf'))).text)
    expect(open).toContain(squeezed('خودروی نجات'))
    expect(open).toContain(squeezed('۱۲٬۳۴۵٫۶'))
    expect(open).not.toContain(squeezed('خودروی پنهان'))
    expect(open).toContain(squeezed('رأی به بودجهٔ نجات'))
    expect(open).not.toContain(squeezed('رأی پنهان'))
    await run('compile', 'council.db', '--edition', 'closed', '--out', 'closed.pdf')
    const closed = squeezed((await readPdf(join(folder, 'closed.pdf'))).text)
    expect(closed).toContain(squeezed('خودروی پنهان'))
    expect(closed).toContain(squeezed('رأی پنهان'))
  })

  it('is the example of CONTRIBUTING', async () => {
    expect(await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(vehicle.trim())
  })
})
