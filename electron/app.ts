import { createRouterClient, implement, ORPCError } from '@orpc/server'
import { contract } from '../shared/api/index.ts'
import { Problem } from '../shared/problem.ts'
import { exportBundle, importBundle } from './services/bundles.ts'
import { writeCharts } from './services/charts.ts'
import { acceptFinding, checkSession } from './services/checks.ts'
import { compileDocument, typesetText } from './services/documents.ts'
import { listJson, removeRecord, saveRecord } from './services/records.ts'
import { revisions } from './store/changes.ts'
import type { Store } from './store/database.ts'
import { energySums } from './store/energySums.ts'
import { listSessions } from './store/sessions.ts'
import { undo } from './store/undo.ts'

/** What a host hands in: nothing below reads a clock, a user or chance by itself. */
export interface AppParts {
  store: Store
  /** ISO 8601 instant in UTC. */
  now: () => string
  who: string
  newId: () => string
}

export type App = ReturnType<typeof createApp>

/** The composition root: the contract, implemented once over a store. */
export function createApp(parts: AppParts) {
  const { store } = parts
  const implementation = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (cause) {
      throw spoken(cause)
    }
  })
  const router = implementation.router({
    bundles: {
      import: implementation.bundles.import.handler(({ input }) => importBundle(store, input.path, parts)),
      export: implementation.bundles.export.handler(async ({ input }) => {
        await exportBundle(store, input.session, input.path)
        return { path: input.path }
      }),
    },
    records: {
      list: implementation.records.list.handler(({ input }) => listJson(store, input.kind)),
      save: implementation.records.save.handler(async ({ input }) => ({
        change: (await saveRecord(store, input.kind, input.row, parts)) ?? null,
      })),
      remove: implementation.records.remove.handler(async ({ input }) => ({
        change: (await removeRecord(store, input.kind, input.key, parts)) ?? null,
      })),
      revisions: implementation.records.revisions.handler(({ input }) => revisions(store.db, input.kind, input.key)),
      undo: implementation.records.undo.handler(async ({ input }) => ({
        change: (await undo(store, input.change, parts)) ?? null,
      })),
    },
    energy: {
      sums: implementation.energy.sums.handler(({ input }) => energySums(store, input)),
    },
    checks: {
      run: implementation.checks.run.handler(async ({ input }) => ({
        findings: await checkSession(store, input.session),
      })),
      accept: implementation.checks.accept.handler(async ({ input }) => ({
        change: (await acceptFinding(store, input, parts)) ?? null,
      })),
    },
    charts: {
      write: implementation.charts.write.handler(({ input }) => writeCharts(store, input)),
    },
    sessions: {
      list: implementation.sessions.list.handler(() => listSessions(store)),
    },
    documents: {
      compile: implementation.documents.compile.handler(({ input, signal }) => {
        const { session, document, look, pdf, out, ...issue } = input
        return spokenStream(compileDocument(store, { session, document, issue, look, pdf, out }, signal))
      }),
      typeset: implementation.documents.typeset.handler(({ input, signal }) =>
        spokenStream(typesetText(input, signal)),
      ),
    },
  })
  return {
    router,
    api: createRouterClient(router),
    close: () => store.close(),
  }
}

/** Problems cross the contract as its one typed error; anything else stays a bug. */
function spoken(cause: unknown): unknown {
  if (!(cause instanceof Problem)) return cause
  return new ORPCError('PROBLEM', {
    status: 422,
    defined: true,
    message: cause.message,
    data: { code: cause.code, place: cause.place },
  })
}

async function* spokenStream<Y, R>(stream: AsyncGenerator<Y, R, void>): AsyncGenerator<Y, R, void> {
  try {
    return yield* stream
  } catch (cause) {
    throw spoken(cause)
  }
}
