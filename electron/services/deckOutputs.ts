import type { DeckOutput, MadeDeck } from '../../shared/api/outputs.ts'
import { type DeckFormat, deckFormatOf } from '../../shared/fileOptions.ts'
import { type DeckPaper, deckPaperOf, deckPaperTitles } from '../../shared/slidePaper.ts'
import { newestChange, outputsOf, type StoredOutput } from '../store/outputs.ts'
import { readSettings } from '../store/settings.ts'
import type { PageProgress } from './documents.ts'
import { keepMade, nextVersion, ofSameKind, outputPath, whereabouts } from './outputFiles.ts'
import type { ServiceContext } from './service.ts'
import { type DeckRequest, writeDeck } from './slidePapers.ts'

export interface DeckToMake extends Omit<DeckRequest, 'out' | 'version'> {
  format: DeckFormat
}

/**
 * Makes a session's slides into a file in the product's own folder, with a version of its own, and keeps that it did:
 * whoever holds a handout can say which it is.
 */
export async function* makeDeck(
  { store, sessionCache, outputs: folder, author }: ServiceContext,
  { format, ...request }: DeckToMake,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, MadeDeck, void> {
  const { session, edition, paper, style } = request
  const madeAfter = await newestChange(store)
  const document = deckPaperOf(paper)
  const version = nextVersion(await ofSameKind(store, { session, document, edition }), '1')
  const id = author.newId()
  const out = outputPath(folder, { id, session, document, edition, version, format })
  const { fonts } = await readSettings(store)
  const own = { ...request, version, out, style: fonts === null ? style : { fonts, ...style } }
  const written = yield* writeDeck(sessionCache, own, signal)
  const named = { id, session, document, edition, version, file: out, madeAfter }
  const output = await keepMade({ store, author }, named, written)
  return { ...(await described({ store }, output)), missing: written.missing }
}

/** What a session's slides were made into, newest first. */
export async function listDecks({ store }: Pick<ServiceContext, 'store'>, session: string): Promise<DeckOutput[]> {
  const outputs = await outputsOf(store, session)
  return Promise.all(outputs.filter(isDeck).map(output => described({ store }, output)))
}

function isDeck(output: StoredOutput): output is StoredOutput & { document: DeckPaper } {
  return output.document in deckPaperTitles
}

async function described(
  { store }: Pick<ServiceContext, 'store'>,
  output: StoredOutput & { document: DeckPaper },
): Promise<DeckOutput> {
  const { document } = output
  return { ...(await whereabouts(store, output)), document, format: deckFormatOf(output.file) }
}
