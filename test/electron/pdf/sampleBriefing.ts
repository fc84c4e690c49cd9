import { readFile } from 'node:fs/promises'
import type { Document } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { Issue } from '../../../shared/documents/issue.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'

/** The sample's briefing with all of its bills and the council's emblem. */
export async function sampleBriefing(issue: Issue): Promise<Document> {
  const emblem = await readFile(new URL('../../../resources/icons/emblem.svg', import.meta.url), 'utf8')
  return briefing(await sampleSession('all'), { ...issue, emblem })
}
