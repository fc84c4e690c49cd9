import type { Edition } from '../../shared/document.ts'
import { invitationCalendar } from '../../shared/documents/invitationCalendar.ts'
import { sessionName } from '../../shared/session/sessionRows.ts'
import { writeOutput } from './outputFile.ts'
import type { SessionCache } from './sessionCache.ts'

interface WantedCalendar {
  session: string
  edition: Edition
}

/** A session as a calendar file. @throws Problem 'session-unknown', and as `invitationCalendar` does */
export async function calendarFile(cache: SessionCache, { session, edition }: WantedCalendar): Promise<{ file: File }> {
  const data = await cache.load(session)
  const mark = edition === 'closed' ? ' – غیرعلنی' : ''
  const name = `دعوت‌نامهٔ ${sessionName(data)}${mark}.ics`
  return { file: new File([invitationCalendar(data, edition)], name, { type: 'text/calendar' }) }
}

/** Writes the same to a path. @throws Problem 'output-not-written' */
export async function writeCalendar(
  cache: SessionCache,
  { out, ...wanted }: WantedCalendar & { out: string },
): Promise<{ file: string }> {
  const { file } = await calendarFile(cache, wanted)
  await writeOutput(out, await file.bytes())
  return { file: out }
}
