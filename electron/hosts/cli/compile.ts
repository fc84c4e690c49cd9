import { type Compiled, documentKind } from '../../../shared/api/documents.ts'
import type { Edition } from '../../../shared/document.ts'
import { documentKinds } from '../../../shared/documents/index.ts'
import { sectionNames } from '../../../shared/documents/sections/index.ts'
import { unfinishedReports } from '../../../shared/domain/unfinished.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { parseDay } from '../../../shared/persian/parseDay.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'
import { openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { copiesOfMembers } from './copies.ts'
import { fileOptionNames, fileUsage, readFileOptions } from './fileOptions.ts'
import { onlySession } from './onlySession.ts'
import { warnOfPasswords } from './protectionOptions.ts'
import { readingUsage, readReadings } from './readingOptions.ts'
import { describeOutput, runWithProgress } from './runWithProgress.ts'
import { readStyle, styleFlags, styleOptions, styleUsage } from './styleOptions.ts'
import type { Terminal } from './terminal.ts'

const usage = [
  'compile <bundle|store> --edition public|closed --out F',
  `[--document ${documentKinds.join('|')}]`,
  '[--sections a,b,c] [--as-of DATE] [--session CODE] [--issue 1.0] [--copy N --recipient NAME | --copies all] [--only-accepted]',
  styleUsage,
  fileUsage,
  readingUsage,
].join(' ')

export const compile = defineCommand({
  name: 'compile',
  usage,
  summary:
    'سند جلسه را در نسخهٔ علنی یا غیرعلنی به صورت PDF، Word یا صفحهٔ وب (تنها علنی) تهیه می‌کند؛ پایان نام پرونده (‎.pdf‎، ‎.docx‎ یا ‎.html‎) می‌گوید کدام.',
  async run(args, terminal): Promise<Compiled | { copies: Compiled[] }> {
    const own = ['document', 'edition', 'sections', 'as-of', 'out', 'session', 'issue', 'copy', 'recipient', 'copies']
    const flags = [...styleFlags, 'only-accepted']
    const read = readArguments(args, 1, [...own, ...styleOptions, ...fileOptionNames], usage, flags, ['read'])
    const { positional, option } = read
    const out = userPath(required(option('out'), usage))
    const document = documentKind.safeParse(option('document') ?? 'briefing')
    if (!document.success) throw new Problem('document-unknown', { document: option('document') ?? '', usage })
    const edition = option('edition')
    if (edition !== 'public' && edition !== 'closed') throw new Problem('edition-missing', {})
    const asOf = option('as-of')
    const sections = readSections(option('sections'))
    const style = readStyle(read)
    const pdf = await readFileOptions(read, out)
    const copy = readCopy(option('copy'), option('recipient'))
    const copies = option('copies')
    if (copies !== undefined && (copies !== 'all' || edition !== 'closed' || copy !== undefined))
      throw new Problem('copies-malformed', {})
    const app = await openSource(userPath(positional[0] ?? ''), readReadings(read.list('read')))
    try {
      await warnOfPasswords(app, pdf, terminal)
      const session = option('session') ?? (await onlySession(app))
      if (document.data === 'briefing' || document.data === 'packet')
        await judgeReports(app, { session, edition }, terminal, read.flag('only-accepted'))
      if (document.data === 'invitation' && edition === 'public') await warnOfClosedItems(app, session, terminal)
      if (document.data === 'packet') await warnOfMissingFiles(app, { session, edition }, terminal)
      const asked = copies === undefined ? [{ copy, out }] : await copiesOfMembers(app, session, out)
      const compiled: Compiled[] = []
      for (const one of asked) {
        const work = await app.api.documents.compile(
          {
            session,
            document: document.data,
            edition,
            version: option('issue') ?? '1.0',
            style,
            pdf,
            out: one.out,
            ...(sections === undefined ? {} : { sections }),
            ...(asOf === undefined ? {} : { asOf: dayOf(asOf) }),
            ...(one.copy === undefined ? {} : { copy: one.copy }),
          },
          { signal: terminal.signal },
        )
        compiled.push(await runWithProgress(work, terminal))
      }
      const [only] = compiled
      return only !== undefined && copies === undefined ? only : { copies: compiled }
    } finally {
      app.close()
    }
  },
  describe: result => ('copies' in result ? result.copies.map(describeOutput).join('') : describeOutput(result)),
})

/**
 * Reports of the edition that nobody has accepted yet are named. @throws Problem 'reports-unaccepted' when only
 * accepted ones may be printed
 */
async function judgeReports(
  app: App,
  { session, edition }: { session: string; edition: Edition },
  terminal: Terminal,
  onlyAccepted: boolean,
): Promise<void> {
  // What is said of a public paper may be kept beside it: closed reports are not in it.
  const open = edition === 'public' ? { openness: 'open' } : {}
  const items = await app.api.records.list({ kind: 'agendaItem', where: { session, ...open } })
  const agendaItem = items.map(({ code }) => String(code))
  const reports = await app.api.records.list({ kind: 'report', where: { agendaItem, ...open } })
  const departments = await app.api.records.list({ kind: 'department' })
  const nameOf = (code: string): string => String(departments.find(one => one['code'] === code)?.['name'] ?? code)
  const named = unfinishedReports(reports, nameOf).map(({ department, status }) => `${department} (${status})`)
  if (named.length === 0) return
  if (onlyAccepted) throw new Problem('reports-unaccepted', { count: named.length, named })
  terminal.warn(
    `${toPersianDigits(`${named.length} گزارش هنوز پذیرفته نشده است: ${named.join('، ')}.`)} با ‎--only-accepted‎ چنین سندی تهیه نمی‌شود.`,
  )
}

/** The public letter says nothing of them; who makes it should know. */
async function warnOfClosedItems(app: App, session: string, terminal: Terminal): Promise<void> {
  const { length } = await app.api.records.list({ kind: 'agendaItem', where: { session, openness: 'closed' } })
  if (length === 0) return
  terminal.warn(
    toPersianDigits(`${length} دستور غیرعلنی در این نسخه نیست؛ دعوت‌نامهٔ اعضا را با `) +
      '--edition closed تهیه کنید که شماره و زمان آن‌ها را هم دارد.',
  )
}

/** Attachments of which only a name and a digest were ever recorded are listed, and not bound. */
async function warnOfMissingFiles(
  app: App,
  { session, edition }: { session: string; edition: Edition },
  terminal: Terminal,
): Promise<void> {
  const all = await app.api.attachments.list({ session })
  const missing = all.filter(({ state, isClosed }) => state === 'missing' && !(isClosed && edition === 'public'))
  if (missing.length === 0) return
  const named = missing.map(({ row }) => row.title).join('، ')
  terminal.warn(
    toPersianDigits(`پروندهٔ ${missing.length} پیوست همراه نیست و در فهرست اجزا چنین نوشته می‌شود: ${named}.`),
  )
}

/** A closed edition's copy. @throws Problem 'copy-incomplete' */
export function readCopy(number: string | undefined, recipient: string | undefined) {
  if (number === undefined && recipient === undefined) return undefined
  if (number === undefined || recipient === undefined || !/^[1-9]\d*$/.test(number))
    throw new Problem('copy-incomplete', {})
  return { number: Number(number), recipient }
}

/** Names between commas. @throws Problem 'section-unknown' */
function readSections(text: string | undefined): string[] | undefined {
  const names = text?.split(/[,،]/).map(name => name.trim())
  const unknown = names?.find(name => !sectionNames.includes(name))
  if (unknown === undefined) return names
  throw new Problem('section-unknown', { name: unknown, known: sectionNames })
}

/** A day typed at the prompt, ISO or Jalali. @throws Problem 'day-unreadable' */
export function dayOf(text: string): string {
  if (/^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  const parsed = parseDay(text)
  if (!parsed.ok) throw new Problem('day-unreadable', { text, why: parsed.message })
  return parsed.iso
}
