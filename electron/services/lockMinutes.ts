import { rm } from 'node:fs/promises'
import type { Compiled } from '../../shared/api/documents.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { lockMinutes as locked } from '../../shared/recording/lockMinutes.ts'
import { actMoment } from '../../shared/recording/moments.ts'
import { transaction } from '../store/database.ts'
import { keepOutput, newestChange, type StoredOutput } from '../store/outputs.ts'
import { readSettings, signer } from '../store/settings.ts'
import { documentOf } from './documentOf.ts'
import { type PageProgress, setToFile } from './documents.ts'
import { nextVersion, ofSameKind, outputPath } from './outputFiles.ts'
import type { ServiceContext } from './service.ts'
import { writeEdits } from './writeEdits.ts'

interface Locked {
  group: string | null
  hash: string
  /** Id of the paper among the session's documents. */
  output: string
}

/**
 * Sets the whole edition of a session's minutes as the final paper, and locks them with its digest: the paper, the
 * digest and the state are kept together, or none of them.
 * @throws Problem for minutes that may not be final yet, 'minutes-changed' when somebody wrote while the paper was set
 */
export async function* lockMinutes(
  { store, sessionCache, outputs: folder, author }: ServiceContext,
  code: string,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Locked, void> {
  const madeAfter = await newestChange(store)
  const session = await sessionCache.load(code)
  const at = actMoment(session, author.now())
  const paper = { session: code, document: 'minutes', edition: 'closed' } as const
  const version = nextVersion(await ofSameKind(store, paper), '1')
  const document = await documentOf(locked(session, at, null).session, 'minutes', { edition: 'closed', version })
  const id = author.newId()
  const file = outputPath(folder, { ...paper, id, version, format: 'pdf' })
  const { fonts } = await readSettings(store)
  const printing = { style: fonts === null ? {} : { fonts }, out: file }
  const compiled: Compiled = yield* setToFile(document, printing, signal)
  try {
    return await transaction(store, async trx => {
      if ((await newestChange(trx)) !== madeAfter) throw new Problem('minutes-changed', {})
      const { edits } = locked(session, at, compiled.sha256)
      const { changes } = await writeEdits(trx, edits, author)
      const kept: StoredOutput = {
        ...paper,
        id,
        version,
        file,
        pages: compiled.pages === null ? null : BigInt(compiled.pages),
        bytes: BigInt(compiled.bytes),
        sha256: compiled.sha256,
        signedFrom: null,
        at: author.now(),
        who: await signer(trx, author),
        madeAfter: await newestChange(trx),
      }
      await keepOutput(trx, kept)
      return { group: changes[0]?.group ?? null, hash: compiled.sha256, output: id }
    })
  } catch (cause) {
    await rm(file, { force: true })
    throw cause
  }
}
