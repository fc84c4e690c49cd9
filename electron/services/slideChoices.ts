import { addedChartAddress } from '../../shared/documents/slides/drafts.ts'
import { arrangeSlides, bareSlideChoice } from '../../shared/domain/slideChoices.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import type { Author } from '../store/write.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'

type Choice = Row<'slideChoice'>

/** Puts a session's slides in an order, all or none. @throws Problem 'session-gone' */
export function arrangeDeck(
  store: Store,
  { session, slides }: { session: string; slides: readonly string[] },
  author: Author,
): Promise<WrittenGroup> {
  return choosing(store, session, author, (there, put) => put(arrangeSlides(session, there, slides)))
}

/** Leaves slides out, or shows them again. @throws Problem 'session-gone' */
export function hideSlides(
  store: Store,
  { session, slides, hidden }: { session: string; slides: readonly string[]; hidden: boolean },
  author: Author,
): Promise<WrittenGroup> {
  return choosing(store, session, author, (there, put) => {
    const known = new Map(there.map(choice => [choice.slide, choice]))
    const wanted = slides.map(slide => known.get(slide) ?? bareSlideChoice(session, slide))
    return put(wanted.map(choice => ({ ...choice, hidden })))
  })
}

/**
 * Puts a chart into a session's deck; one that is there already is shown again.
 * @throws Problem 'session-gone', 'bad-value' for an item that cannot be
 */
export async function addChartSlide(
  store: Store,
  { session, chart, item }: { session: string; chart: string; item: string | null },
  author: Author,
): Promise<WrittenGroup & { slide: string }> {
  const slide = addedChartAddress(chart, item)
  const written = await choosing(store, session, author, (there, put) => {
    const known = there.find(choice => choice.slide === slide) ?? bareSlideChoice(session, slide)
    return put([{ ...known, chart, hidden: false }])
  })
  return { slide, ...written }
}

/** Writes choices of a session as one group. @param choose given those there are, and what writes others */
function choosing(
  store: Store,
  session: string,
  author: Author,
  choose: (there: Choice[], put: (choices: readonly Choice[]) => Promise<void>) => Promise<void>,
): Promise<WrittenGroup> {
  return transaction(store, async trx => {
    if ((await findRecord(trx, 'session', session)) === undefined) throw new Problem('session-gone', { code: session })
    const writer = new RecordWriter(trx, author)
    await choose(await recordsWith(trx, 'slideChoice', 'session', [session]), async choices => {
      for (const choice of choices) await writer.put('slideChoice', choice)
    })
    return writer.written
  })
}
