import { createHash } from 'node:crypto'
import type { Row } from '../../../shared/records/index.ts'

type Attachment = Row<'attachment'>

const written: readonly Pick<Attachment, 'agendaItem' | 'title' | 'file' | 'pages' | 'openness'>[] = [
  {
    agendaItem: 's6-73-5',
    title: 'جدول اشتراک‌های برق مناطق و سازمان‌ها (نمونه)',
    file: 'electricity-accounts.pdf',
    pages: 42,
    openness: 'open',
  },
  {
    agendaItem: 's6-73-2',
    title: 'نقشهٔ آرایش حفاظتی (نمونه)',
    file: 'protective-layout.pdf',
    pages: 6,
    openness: 'closed',
  },
]

/** Only what would be known of the files: there are none, so a digest is that of the name. */
export const attachments: Attachment[] = written.map((row, i) => ({
  code: `A-${String(i + 1).padStart(2, '0')}`,
  sha256: createHash('sha256').update(row.file).digest('hex'),
  ...row,
}))
