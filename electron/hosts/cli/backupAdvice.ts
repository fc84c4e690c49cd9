import type { Place } from '../../../shared/problems/place.ts'
import type { ProblemCode } from '../../../shared/problems/problemText.ts'
import { withoutStore } from '../../app/openApp.ts'
import { councilMoment } from './councilMoment.ts'

const ofLostStores: ReadonlySet<ProblemCode> = new Set([
  'foreign-store',
  'not-a-store',
  'key-file-of-another',
  'broken-references',
  'damaged-store',
  'damaged-row',
  'damaged-change',
  'missing-store',
  'empty-store',
  'store-lost',
])

/** Which copy of a lost store to take, and the command for it; undefined for other failures, or where there is none. */
export async function backupAdvice(code: ProblemCode, { file }: Place): Promise<string | undefined> {
  if (file === undefined || !ofLostStores.has(code)) return undefined
  const newest = await withoutStore(api => api.storeFiles.newestBackup({ store: file }))
  if (newest === null) return undefined
  const { day, time } = councilMoment(newest.at)
  return `آخرین پشتیبان از ${day}، ساعت ${time} است:\n  npm run shoranameh -- restore "${newest.file}" --store "${file}"`
}
