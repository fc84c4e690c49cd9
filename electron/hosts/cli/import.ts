import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import type { App } from '../../app/app.ts'
import { openApp } from '../../app/openApp.ts'
import { type Arguments, defineCommand, readArguments, userPath } from './command.ts'
import { describeTables } from './describeTables.ts'
import { importTables, isTableFile, type TakenTables } from './importTables.ts'
import { readingUsage, readReadings } from './readingOptions.ts'
import type { Terminal } from './terminal.ts'

const usage = `import <bundle> [--store F] [--create] ${readingUsage} | import F.xlsx|F.csv … [--store F] [--department D] [--sheet NAME …] [--kind [NAME:]KIND …] [--set [NAME:]COLUMN=VALUE …] [--column [NAME:]HEADER=COLUMN …] [--read [NAME:]NAME=CHOICE …] [--as-last] [--yes]`

type Imported = Awaited<ReturnType<App['api']['bundles']['import']>>

export const importCommand = defineCommand({
  name: 'import',
  usage,
  summary:
    'بستهٔ جلسه (‎.shoranameh‎، ‎.zip‎ یا پوشه) را در پایگاه داده بارگذاری می‌کند. از جدول‌ها (یک یا چند ‎.xlsx‎ و ‎.csv‎) نخست می‌گوید چه جدید و چه نادرست است، و تنها با --yes همه را یکجا می‌نویسد. پایگاه دادهٔ پیش‌فرض shoranameh.db است.',
  async run(args, terminal): Promise<Imported | TakenTables> {
    const lists = ['read', 'sheet', 'kind', 'set', 'column']
    const read = readArguments(args, 'some', ['store', 'department'], usage, ['create', 'yes', 'as-last'], lists)
    const paths = read.positional.map(userPath)
    const [path = '', ...others] = paths
    const areTables = paths.every(isTableFile)
    if (others.length > 0 && !areTables) throw new Problem('command-malformed', { usage })
    const app = openApp(
      userPath(read.option('store') ?? 'shoranameh.db'),
      read.flag('create') ? 'asked for' : 'where nothing was',
    )
    try {
      return areTables ? await tablesOf(app, paths, read, terminal) : await bundleOf(app, path, read, terminal)
    } finally {
      app.close()
    }
  },
  describe: done =>
    'session' in done
      ? `جلسهٔ ${done.session}: ${toPersianDigits(`${done.records} رکورد خوانده شد، ${done.changed} رکورد جدید یا تغییرکرده`)}.\n`
      : describeTables(done),
})

function tablesOf(
  { api }: App,
  paths: readonly string[],
  { option, list, flag }: Arguments,
  terminal: Terminal,
): Promise<TakenTables> {
  const input = {
    paths,
    department: option('department'),
    sheets: list('sheet'),
    kinds: list('kind'),
    sets: list('set'),
    columns: list('column'),
    readings: readReadings(list('read')),
    asLast: flag('as-last'),
    isWritten: flag('yes'),
  }
  // What is refused for want of an answer is told with the options that answer it.
  return importTables(api, input, files => terminal.warn(describeTables({ files, written: null })))
}

async function bundleOf({ api }: App, path: string, { list }: Arguments, terminal: Terminal): Promise<Imported> {
  const imported = await api.bundles.import({ path, choices: readReadings(list('read')) })
  if (imported.hidden.length > 0) terminal.warn(hiddenMessage(imported.hidden))
  for (const remark of imported.remarks) terminal.warn(remark)
  return imported
}
