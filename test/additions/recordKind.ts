import { migrations } from '../../electron/store/migrations/index.ts'
import { recordKinds } from '../../shared/records/index.ts'
import type { Addition, Insertion } from './addition.ts'

/** CONTRIBUTING's example, as it says to write it. */
export const vehicleKind = `import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

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

const petitionKind = `import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

export const petition = defineTable({
  label: 'درخواست',
  plural: 'درخواست‌ها',
  library: { group: 'work', about: 'درخواست‌هایی که دربارهٔ هر دستور رسید' },
  named: 'question',
  bundle: 'csv',
  key: ['code'],
  under: ['agendaItem'],
  columns: {
    code: { header: 'کد', type: 'code' },
    agendaItem: { header: 'دستور جلسه', type: 'reference', to: 'agendaItem' },
    question: { header: 'موضوع درخواست', type: 'text' },
    signatures: { header: 'امضا', type: 'count', unit: 'نفر' },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
`

const common = `openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))`

/** A kind that departments report. */
export const vehicle: Addition = kind('vehicle', vehicleKind, 0, [
  'department TEXT NOT NULL REFERENCES department',
  'title TEXT NOT NULL',
  'distance TEXT NOT NULL',
])

/** A kind that lies under no department: it is printed in a chapter of the session. */
export const petition: Addition = kind('petition', petitionKind, 1, [
  'agendaItem TEXT NOT NULL REFERENCES agendaItem',
  'question TEXT NOT NULL',
  'signatures INTEGER NOT NULL',
])

/** @param place among the kinds that are added: each has the next migration */
function kind(name: string, table: string, place: number, columns: readonly string[]): Addition {
  const number = String(migrations.length + 1 + place).padStart(3, '0')
  const sql = `CREATE TABLE ${name} (
  code TEXT NOT NULL PRIMARY KEY,
  ${columns.join(',\n  ')},
  ${common}
) STRICT;`
  return {
    row: 'a record kind',
    files: {
      [`shared/records/${name}.ts`]: table,
      [`electron/store/migrations/${number}.ts`]: `/** A table for the records of ${name}. */\nexport const migration${number} = \`\n${sql}\n\`\n`,
    },
    insertions: [
      ...inIndex('shared/records/index.ts', [
        [importBelow(name), `import { ${name} } from './${name}.ts'\n`],
        ['} as const\n', `  ${name},\n`],
      ]),
      ...inIndex('electron/store/migrations/index.ts', [
        ['\n/** In order;', `import { migration${number} } from './${number}.ts'\n`],
        [']\n', `  migration${number},\n`],
      ]),
    ],
    scripts: ['schema', 'sample'],
  }
}

/** Imports are in the order of their names. */
function importBelow(name: string): string {
  const below = recordKinds.toSorted().find(other => other > name)
  return below === undefined ? '\n/** Every record kind,' : `import { ${below} } from`
}

function inIndex(file: string, lines: readonly (readonly [before: string, put: string])[]): Insertion[] {
  return lines.map(([before, put]) => ({ file, before, put }))
}
