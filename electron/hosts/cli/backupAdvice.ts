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
  'store-of-other-copies',
  'store-behind',
])
/** What is whole, and may be meant. */
const ofWhole: ReadonlySet<ProblemCode> = new Set(['store-of-other-copies', 'store-behind'])

/**
 * Which copy of a lost store to take, or how to go on with what lies there, and the commands; undefined for other
 * failures, or where there is nothing to do.
 */
export async function backupAdvice(code: ProblemCode, { file }: Place): Promise<string | undefined> {
  if (file === undefined || !ofLostStores.has(code)) return undefined
  const newest = await withoutStore(api => api.storeFiles.newestBackup({ store: file }))
  const lines: string[] = []
  if (newest !== null) {
    const { day, time } = councilMoment(newest.at)
    const restore = `npm run shoranameh -- restore "${newest.file}" --store "${file}"`
    lines.push(`آخرین پشتیبان از ${day}، ساعت ${time} است:\n  ${restore}`)
  }
  if (ofWhole.has(code)) lines.push(`اگر همین پرونده را می‌خواهید:\n  npm run shoranameh -- doctor "${file}" --accept`)
  return lines.length === 0 ? undefined : lines.join('\n')
}
