/**
 * Sets the files of the sample's attachments into `make/attachments`, as departments would send them. They are kept as
 * they are until somebody runs this again: a sample does not change with every line of the typesetter.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { render } from '../../electron/pdf/render.ts'
import type { Block, Document, TableColumn } from '../../shared/document.ts'
import { textCell } from '../../shared/documents/cells.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { energyUseChoices } from '../../shared/records/energyAccount.ts'
import { attachments } from './make/attachments.ts'
import { energyAccounts } from './make/energy/accounts.ts'
import { session } from './make/meeting.ts'
import { districts } from './make/places.ts'

function paper(title: string, blocks: Block[]): Document {
  return {
    title,
    author: 'واحد ارائه‌دهنده (نمونه)',
    edition: 'public',
    version: '1.0',
    asOf: session.date,
    running: { start: 'پیوست (نمونه)', footer: 'واحد ارائه‌دهنده (نمونه)' },
    blocks: [{ kind: 'heading', level: 1, text: title, anchor: 'title' }, ...blocks],
  }
}

const nameOf = new Map(districts.map(({ code, name }) => [code, name]))

const column = (header: string, width: TableColumn['width']): TableColumn => ({ header, align: 'text', width })

/** A part of the accounts, as a department would send it. */
const accounts: Block[] = [
  {
    kind: 'paragraph',
    role: 'note',
    text: [{ text: 'بخشی از اشتراک‌ها، برای آنکه نشان دهد پیوست یک دستور چگونه نگه داشته و چاپ می‌شود.' }],
  },
  {
    kind: 'table',
    columns: [
      column('شماره اشتراک', 'fit'),
      column('منطقه', 'fit'),
      column('محل مصرف', 'share'),
      column('کاربری', 'fit'),
    ],
    rows: energyAccounts
      .filter(({ openness }) => openness === 'open')
      .slice(0, 90)
      .map(({ code, district, site, use }) => [
        textCell(toPersianDigits(code)),
        textCell(nameOf.get(district ?? '') ?? null),
        textCell(site),
        textCell(energyUseChoices[use]),
      ]),
  },
]

const layout: Block[] = [
  {
    kind: 'paragraph',
    role: 'body',
    text: [{ text: 'جای نقشه‌ای که تنها به دارندگان نسخهٔ غیرعلنی داده می‌شود؛ محتوای آن ساختگی است.' }],
  },
  {
    kind: 'table',
    columns: [column('محل', 'share'), column('آرایش', 'share')],
    rows: ['تصفیه‌خانه', 'نیروگاه', 'مرکز داده'].map((site, i) => [
      textCell(`${site} (نمونه)`),
      textCell(toPersianDigits(`گروه ${i + 1}`)),
    ]),
  },
]

const contents: readonly Block[][] = [accounts, layout]

const folder = new URL('make/attachments/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const [i, { title, file }] of attachments.entries()) {
  const { bytes, pages } = await render(paper(title, contents[i] ?? []))
  await writeFile(new URL(file, folder), bytes)
  console.log(file, pages)
}
