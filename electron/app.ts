import { dirname, join } from 'node:path'
import { createRouterClient, implement, ORPCError, type Router } from '@orpc/server'
import { contract, windowContract } from '../shared/api/index.ts'
import { documentKinds } from '../shared/documents/index.ts'
import { sections } from '../shared/documents/sections/index.ts'
import { documentTitles } from '../shared/documents/titles.ts'
import { Problem } from '../shared/problem.ts'
import { hiddenInEdit } from '../shared/tables/hiddenCharacters.ts'
import { keyOf } from '../shared/tables/key.ts'
import { bugLogName } from './bugLog.ts'
import { type Door, openState, refuseOpen } from './door.ts'
import { type HostPort, windowless } from './hostPort.ts'
import { arrangeItems } from './services/agenda.ts'
import { exportBundle, giveBundle, importBundle, receiveBundle, samplePath } from './services/bundles.ts'
import { watchChanges } from './services/changes.ts'
import { chartPicture, listCharts, writeCharts } from './services/charts.ts'
import { acceptFinding, checkSession } from './services/checks.ts'
import { createCouncil } from './services/councils.ts'
import { compileDocument, previewDocument, typesetText } from './services/documents.ts'
import { findFacts, resolveReferences } from './services/facts.ts'
import { departmentsLeftOut } from './services/leftOut.ts'
import { tryLook } from './services/look.ts'
import { columnValues, listJsonWhere, readJson, saveMany } from './services/manyRecords.ts'
import { listOutputs, makeOutput, outputChanges, readOutput } from './services/outputs.ts'
import { listJson, removeRecord, saveRecord, setAside } from './services/records.ts'
import { removeSession } from './services/removeSession.ts'
import { stepReport } from './services/reports.ts'
import { findRecords } from './services/search.ts'
import { giveTable } from './services/tableExport.ts'
import { importTable, previewTable, tableHeaders } from './services/tableImport.ts'
import { revisions } from './store/changes.ts'
import type { Store } from './store/database.ts'
import { energySums } from './store/energySums.ts'
import { storeId } from './store/identity.ts'
import { listSessions } from './store/sessions.ts'
import { readSettings, saveSettings } from './store/settings.ts'
import { storeProblem } from './store/storeProblem.ts'
import { undo } from './store/undo.ts'
import { undoMany } from './store/undoMany.ts'
import type { Author } from './store/write.ts'

/** What a host hands in: nothing below reads a clock, a user or chance by itself. */
export interface AppParts {
  store: Store
  /** ISO 8601 instant in UTC. */
  now: () => string
  who: string
  newId: () => string
  /** The window's host, unless a call comes with one of its own; a terminal has none. */
  host?: HostPort
  /** Keeps a bug for whoever mends it. @returns the number it is asked for by; a bug is thrown as it is when left out */
  logBug?: (cause: unknown) => string
  /** Stands for a store that could not be opened: nothing else is served then. */
  door?: Door
  /** Folder of what the desk compiles; beside the store when left out. */
  outputs?: string
}

export type App = ReturnType<typeof createApp>

/** What comes with a call besides its input. */
export interface CallContext {
  /** The host of the very window that calls, where that matters. */
  host?: HostPort
}

/** The composition root: the contract, implemented once over a store. */
export function createApp(parts: AppParts) {
  const { store, logBug, door, host = windowless, outputs = join(dirname(store.path), 'outputs') } = parts
  // Whoever has said their name in the settings signs; «کاربر» otherwise: a machine's account is nobody's name.
  const author: Author = {
    now: parts.now,
    newId: parts.newId,
    get who() {
      return readSettings(store).user || parts.who
    },
  }
  const implementation = implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path }) => {
      try {
        if (door !== undefined && !isServedAtDoor(path)) throw door.problem
        return await next()
      } catch (cause) {
        throw spoken(cause)
      }
    })
  const spoken = (cause: unknown): unknown => spokenError(storeProblem(cause, store.path), logBug)
  const router = implementation.router({
    agenda: {
      arrange: implementation.agenda.arrange.handler(async ({ input }) => ({
        changes: await arrangeItems(store, input, author),
      })),
    },
    bundles: {
      import: implementation.bundles.import.handler(({ input }) => importBundle(store, input.path, author)),
      receive: implementation.bundles.receive.handler(({ input }) => receiveBundle(store, input, author)),
      give: implementation.bundles.give.handler(({ input }) => giveBundle(store, input)),
      export: implementation.bundles.export.handler(({ input: { session, path, edition } }) =>
        exportBundle(store, session, path, edition),
      ),
    },
    records: {
      list: implementation.records.list.handler(({ input: { kind, where } }) =>
        where === undefined ? listJson(store, kind) : listJsonWhere(store, kind, where),
      ),
      read: implementation.records.read.handler(({ input }) => readJson(store, input.kind, input.keys)),
      values: implementation.records.values.handler(({ input }) => columnValues(store, input.kind, input.column)),
      saveMany: implementation.records.saveMany.handler(async ({ input: { kind, edits } }) => {
        const changes = await saveMany(store, kind, edits, author)
        const byKey = new Map(changes.map(change => [change.key, change]))
        const hidden = edits.flatMap(({ row }, i) =>
          row === null ? [] : hiddenInEdit(kind, row, byKey.get(keyOf(kind, row)), { row: i + 1 }),
        )
        return { changes, hidden }
      }),
      undoMany: implementation.records.undoMany.handler(async ({ input }) => ({
        changes: await undoMany(store, input.changes, author),
      })),
      save: implementation.records.save.handler(async ({ input }) => {
        const change = (await saveRecord(store, input.kind, input.row, author, input)) ?? null
        return { change, hidden: hiddenInEdit(input.kind, input.row, change) }
      }),
      setAside: implementation.records.setAside.handler(async ({ input }) => ({
        changes: await setAside(store, input.kind, input.row, author),
      })),
      remove: implementation.records.remove.handler(async ({ input }) => ({
        change: (await removeRecord(store, input.kind, input.key, author)) ?? null,
      })),
      revisions: implementation.records.revisions.handler(({ input }) => revisions(store.db, input.kind, input.key)),
      undo: implementation.records.undo.handler(async ({ input }) => ({
        change: (await undo(store, input.change, author)) ?? null,
      })),
    },
    tables: {
      give: implementation.tables.give.handler(({ input }) => giveTable(store, input)),
      headers: implementation.tables.headers.handler(({ input }) => tableHeaders(input)),
      preview: implementation.tables.preview.handler(({ input }) => previewTable(store, input)),
      import: implementation.tables.import.handler(({ input }) => importTable(store, input, author)),
    },
    councils: {
      found: implementation.councils.found.handler(({ input }) => createCouncil(store, input, author)),
    },
    facts: {
      resolve: implementation.facts.resolve.handler(({ input }) => resolveReferences(store, input)),
      find: implementation.facts.find.handler(({ input }) => findFacts(store, input)),
    },
    reports: {
      move: implementation.reports.move.handler(async ({ input }) => ({
        change: (await stepReport(store, input, author)) ?? null,
      })),
    },
    store: {
      about: implementation.store.about.handler(async () => ({ id: await storeId(store) })),
    },
    door: {
      state: implementation.door.state.handler(() => door?.state() ?? openState(store)),
      restore: implementation.door.restore.handler(({ input }) => (door ? door.restore(input.name) : refuseOpen())),
      beginAnew: implementation.door.beginAnew.handler(() => (door ? door.beginAnew() : refuseOpen())),
    },
    energy: {
      sums: implementation.energy.sums.handler(({ input }) => energySums(store, input)),
    },
    changes: {
      watch: implementation.changes.watch.handler(({ signal }) => watchChanges(store, signal)),
    },
    checks: {
      run: implementation.checks.run.handler(async ({ input }) => ({
        findings: await checkSession(store, input.session),
      })),
      accept: implementation.checks.accept.handler(async ({ input }) => ({
        change: (await acceptFinding(store, input, author)) ?? null,
      })),
    },
    charts: {
      list: implementation.charts.list.handler(({ input }) => listCharts(store, input.session, input.edition)),
      leftOut: implementation.charts.leftOut.handler(({ input }) => departmentsLeftOut(store, input.session)),
      picture: implementation.charts.picture.handler(({ input }) => chartPicture(store, input)),
      write: implementation.charts.write.handler(({ input }) => writeCharts(store, input)),
    },
    outputs: {
      make: implementation.outputs.make.handler(({ input, signal }) =>
        spokenStream(makeOutput(store, outputs, input, author, signal), spoken),
      ),
      list: implementation.outputs.list.handler(({ input }) => listOutputs(store, input.session)),
      read: implementation.outputs.read.handler(({ input }) => readOutput(store, input.id)),
      changes: implementation.outputs.changes.handler(({ input }) => outputChanges(store, input.id)),
    },
    host: {
      capabilities: implementation.host.capabilities.handler(({ context }) => (context.host ?? host).capabilities()),
      reveal: implementation.host.reveal.handler(({ input, context }) => (context.host ?? host).reveal(input.path)),
      open: implementation.host.open.handler(({ input, context }) => (context.host ?? host).open(input.path)),
      saveCopy: implementation.host.saveCopy.handler(({ input, context }) =>
        (context.host ?? host).saveCopy(input.path, input.name),
      ),
    },
    search: {
      find: implementation.search.find.handler(({ input }) => findRecords(store, input.text)),
    },
    settings: {
      read: implementation.settings.read.handler(() => readSettings(store)),
      save: implementation.settings.save.handler(async ({ input, context }) => {
        const settings = await saveSettings(store, input)
        await (context.host ?? host).setTheme(settings.theme)
        return settings
      }),
    },
    sessions: {
      list: implementation.sessions.list.handler(() => listSessions(store)),
      openSample: implementation.sessions.openSample.handler(() => importBundle(store, samplePath, author)),
      remove: implementation.sessions.remove.handler(async ({ input }) => ({
        changes: await removeSession(store, input.session, author),
      })),
    },
    documents: {
      compile: implementation.documents.compile.handler(({ input, signal }) => {
        const { session, document, look, pdf, out, ...issue } = input
        return spokenStream(compileDocument(store, { session, document, issue, look, pdf, out }, signal), spoken)
      }),
      kinds: implementation.documents.kinds.handler(() => ({
        documents: documentKinds.map(kind => ({ kind, title: documentTitles[kind] })),
        sections: sections.map(({ name, title }) => ({ name, title })),
      })),
      preview: implementation.documents.preview.handler(({ input }) => {
        const { session, document, look: _look, pdf: _pdf, ...issue } = input
        return previewDocument(store, { session, document, issue })
      }),
      tryLook: implementation.documents.tryLook.handler(async ({ input }) => {
        await tryLook(input)
        return {}
      }),
      typeset: implementation.documents.typeset.handler(({ input, signal }) =>
        spokenStream(typesetText(input, signal), spoken),
      ),
    },
  })
  return {
    /** What windows are served. */
    windowRouter: windowPart(router),
    /** All of the contract, called directly. */
    api: createRouterClient(router, { context: {} }),
    close: () => store.close(),
  }
}

/** Of a router, the calls that a window's contract has. */
function windowPart(router: Record<string, Record<string, object>>): Router<typeof windowContract, CallContext> {
  const part = Object.entries(windowContract).map(([noun, calls]) => {
    const own = router[noun] ?? {}
    return [noun, Object.fromEntries(Object.keys(calls).map(call => [call, own[call]]))] as const
  })
  return Object.fromEntries(part) as Router<typeof windowContract, CallContext>
}

/** What needs no store. */
function isServedAtDoor([noun = '', call]: readonly string[]): boolean {
  return noun === 'door' || noun === 'host' || (noun === 'settings' && call === 'read')
}

/** Problems cross the contract as its one typed error. A bug does so only where it is kept, with the number to ask for. */
function spokenError(cause: unknown, logBug: AppParts['logBug']): unknown {
  if (cause instanceof Problem) return problemError(422, cause)
  const isRefusal = cause instanceof ORPCError && cause.status < 500
  if (isRefusal || logBug === undefined) return cause
  const number = logBug(cause)
  return problemError(500, new Problem('bug', bugMessage(number)))
}

const bugMessage = (number: string) =>
  `خطایی پیش‌بینی‌نشده رخ داد (شمارهٔ ${number}). آنچه پیش‌تر ذخیره شده سر جای خود است؛ دوباره بکوشید و اگر ماند، این شماره و پروندهٔ «${bugLogName}» را به پشتیبان برنامه بدهید.`

function problemError(status: 422 | 500, { code, message, place }: Problem): unknown {
  return new ORPCError('PROBLEM', { status, defined: true, message, data: { code, place } })
}

async function* spokenStream<Y, R>(
  stream: AsyncGenerator<Y, R, void>,
  spoken: (cause: unknown) => unknown,
): AsyncGenerator<Y, R, void> {
  try {
    return yield* stream
  } catch (cause) {
    throw spoken(cause)
  }
}
