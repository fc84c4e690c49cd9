import { readFileSync } from 'node:fs'
import { digestOf } from '../../../electron/system/digest.ts'
import type { DigestName } from '../../../shared/domain/attachmentFile.ts'
import type { Row } from '../../../shared/records/index.ts'

type Attachment = Row<'attachment'>

const written: readonly Pick<Attachment, 'agendaItem' | 'title' | 'file' | 'pages' | 'openness'>[] = [
  {
    agendaItem: 's6-73-5',
    title: 'جدول اشتراک‌های برق مناطق و سازمان‌ها (نمونه)',
    file: 'electricity-accounts.pdf',
    pages: 4,
    openness: 'open',
  },
  {
    agendaItem: 's6-73-2',
    title: 'نقشهٔ آرایش حفاظتی (نمونه)',
    file: 'protective-layout.pdf',
    pages: 1,
    openness: 'closed',
  },
]

/** As `makeAttachments.ts` has set them. */
export const attachmentFiles: (DigestName & { bytes: Uint8Array })[] = written.map(({ file }) => {
  const bytes = readFileSync(new URL(`attachments/${file}`, import.meta.url))
  return { sha256: digestOf(bytes), type: 'pdf', bytes }
})

export const attachments: Attachment[] = written.map((row, i) => ({
  code: `A-${String(i + 1).padStart(2, '0')}`,
  sha256: attachmentFiles[i]?.sha256 ?? '',
  ...row,
}))
