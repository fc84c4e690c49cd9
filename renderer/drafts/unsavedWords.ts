import type { RecordDraft } from './draftStore.ts'

/** What is said of a draft that is not saved: what is safe, and what happens next. */
export function unsavedWords({ problem, isLate }: RecordDraft): string {
  if (problem?.code === 'disconnected') return 'برنامه پاسخ نمی‌دهد؛ نوشته در این دستگاه مانده است و خودش ذخیره می‌شود.'
  if (isLate && problem === null) return 'هنوز ذخیره نشده است؛ نوشته در این دستگاه مانده است و خودش ذخیره می‌شود.'
  return `ذخیره نشد، ولی نوشته در این دستگاه مانده است. ${problem?.message ?? ''}`
}
