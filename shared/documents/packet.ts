import { publicView } from '../checks/publicView.ts'
import type { Block, Cell, Document, RichText } from '../document.ts'
import { activeContents } from '../domain/activeContent.ts'
import { byAttachmentCode } from '../domain/attachmentFile.ts'
import type { Standard } from '../fileOptions.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { briefing } from './briefing.ts'
import { numberCell, textCell } from './cells.ts'
import type { Issue } from './issue.ts'
import type { PacketFile } from './packetFacts.ts'
import { itemTitle } from './sections/agenda.ts'

/** An attachment in its place, with its number when its file is bound. */
export interface PacketPart {
  row: Row<'attachment'>
  item: Row<'agendaItem'>
  file: PacketFile | undefined
  /** Among those whose files are there; 0 of one whose file is not. */
  number: number
}

const standardNames: Readonly<Record<Standard, string>> = { 'pdfa-2a': 'PDF/A-2a', 'pdfua-1': 'PDF/UA-1' }

/**
 * The briefing with what is attached to it: the list of all parts, what the packet is known by, and a divider of one
 * page for each attachment, the last pages of the document. The attachments themselves are bound behind their dividers
 * afterwards. A public edition holds open attachments alone.
 */
export function packet(all: Session, issue: Issue): Document {
  const session = viewOf(all, issue)
  const parts = packetParts(all, issue)
  const bound = parts.filter(({ file }) => file !== undefined)
  const document = briefing(all, issue)
  return {
    ...document,
    title: `${document.title} با پیوست‌ها`,
    blocks: [
      ...document.blocks,
      { kind: 'heading', level: 1, text: 'شناسه و فهرست اجزا', anchor: 'packet-parts', newPage: true },
      ...identity(issue, bound),
      ...partsTable(session, parts),
      ...bound.flatMap(part => divider(session, part)),
    ],
  }
}

/** The attachments of an edition in the agenda's order, each item's by their codes. */
export function packetParts(all: Session, issue: Pick<Issue, 'edition' | 'packet'>): PacketPart[] {
  const { rows } = viewOf(all, issue)
  let number = 0
  return rows.agendaItem.flatMap(item =>
    rows.attachment
      .filter(({ agendaItem }) => agendaItem === item.code)
      .toSorted(byAttachmentCode)
      .map((row): PacketPart => {
        const file = issue.packet?.files.get(row.code)
        return { row, item, file, number: file === undefined ? 0 : ++number }
      }),
  )
}

function viewOf(all: Session, { edition }: Pick<Issue, 'edition'>): Session {
  return edition === 'public' ? publicView(all) : all
}

function partsTable(session: Session, parts: readonly PacketPart[]): Block[] {
  if (parts.length === 0)
    return [{ kind: 'paragraph', role: 'body', text: [{ text: 'این جلسه پیوستی ندارد؛ همهٔ بسته همین گزارش است.' }] }]
  return [
    {
      kind: 'paragraph',
      role: 'body',
      text: [
        {
          text: 'پیش از این فهرست، گزارش جلسه است و پس از آن، هر پیوست پشت برگهٔ جداکنندهٔ خود. چکیده‌ها از پرونده‌هایی است که به دبیرخانه رسیده‌اند.',
        },
      ],
    },
    {
      kind: 'table',
      columns: [
        { header: 'شماره', align: 'text', width: 'fit' },
        { header: 'عنوان', align: 'text', width: 'share' },
        { header: 'صفحه', align: 'number', width: 'fit' },
        { header: 'حجم (کیلوبایت)', align: 'number', width: 'fit' },
      ],
      rows: parts.flatMap(part => partRows(session, part)),
    },
  ]
}

function partRows(session: Session, part: PacketPart): Cell[][] {
  const { row, file, number } = part
  const isClosed = session.isClosed('attachment', row)
  return [
    [
      { text: file === undefined ? [{ text: '–' }] : [{ text: partName(number), to: anchorOf(number) }] },
      textCell(isClosed ? `${row.title} – غیرعلنی` : row.title),
      file === undefined ? textCell('–') : numberCell(file.pages),
      file === undefined ? textCell('–') : numberCell(kilobytes(file.bytes)),
    ],
    [{ text: [{ text: '' }] }, { text: detailsOf(part), span: 3 }],
  ]
}

/** The file's name and its digest, and what is to be known of how it was bound. */
function detailsOf({ row, file }: PacketPart): RichText {
  const digest = `پروندهٔ ${isolate(row.file)}، چکیدهٔ SHA-256: ${isolate(row.sha256)}`
  if (file === undefined) return [{ text: 'پرونده همراه نیست', strong: true }, { text: `؛ ${digest}` }]
  const removed = file.removed.map(content => activeContents[content])
  const notes = [
    ...(removed.length > 0 ? [`حذف‌شده: ${removed.join('، ')}`] : []),
    ...undrawnNotes(file),
    ...(file.breaks.length > 0
      ? [`با این پیوست، بسته دیگر ${file.breaks.map(one => isolate(standardNames[one])).join(' و ')} نیست`]
      : []),
  ]
  return [{ text: [digest, ...notes].join('؛ ') }]
}

/** «۳ خانهٔ فرم و ۱ یادداشت بی‌نمایش»: what is on the attachment's pages and not on those of the packet. */
function undrawnNotes({ undrawn: { fields, notes } }: PacketFile): string[] {
  const named = [...(fields > 0 ? [`${fields} خانهٔ فرم`] : []), ...(notes > 0 ? [`${notes} یادداشت`] : [])]
  return named.length === 0 ? [] : [toPersianDigits(`${named.join(' و ')} در بسته دیده نمی‌شود`)]
}

/** What the packet is known by, in letters and for cameras, and how it is proved. */
function identity({ edition, version, asOf, packet: facts }: Issue, bound: readonly PacketPart[]): Block[] {
  const sha256 = facts?.identity ?? ''
  const pages = bound.reduce((sum, { file }) => sum + (file?.pages ?? 0), 0)
  return [
    {
      kind: 'particulars',
      pairs: [
        { name: 'نسخه', value: toPersianDigits(`${edition === 'public' ? 'علنی' : 'غیرعلنی'}، شمارهٔ ${version}`) },
        { name: 'تاریخ', value: formatJalaliDate(asOf, 'long') },
        {
          name: 'پیوست‌ها',
          value: bound.length === 0 ? 'ندارد' : toPersianDigits(`${bound.length} پرونده، ${pages} صفحه`),
        },
        { name: 'شناسه', value: isolate(sha256) },
      ],
      code: sha256,
    },
    {
      kind: 'paragraph',
      role: 'note',
      text: [
        {
          text: `شناسه و رمزینه از گزارش جلسه و چکیدهٔ همهٔ پیوست‌ها به دست آمده است و با هر تغییری در آن‌ها عوض می‌شود. درستی بسته را فرمان ${isolate('verify')} برنامهٔ شورانامه با پایگاه دادهٔ دبیرخانه بررسی می‌کند و جزئی را که تغییر کرده باشد نام می‌برد.`,
        },
      ],
    },
  ]
}

/** The page before an attachment, which says what it is. */
function divider(session: Session, part: PacketPart): Block[] {
  const { row, item, file, number } = part
  return [
    {
      kind: 'heading',
      level: 1,
      text: toPersianDigits(`${partName(number)}: ${row.title}`),
      anchor: anchorOf(number),
      newPage: true,
    },
    {
      kind: 'particulars',
      pairs: [
        { name: 'دستور جلسه', value: itemTitle(session, item) },
        { name: 'نام پرونده', value: isolate(row.file) },
        { name: 'تعداد صفحه', value: toPersianDigits(String(file?.pages ?? 0)) },
        { name: 'حجم', value: toPersianDigits(`${kilobytes(file?.bytes ?? 0)} کیلوبایت`) },
        ...(session.isClosed('attachment', row) ? [{ name: 'دسترسی', value: 'غیرعلنی' }] : []),
      ],
    },
  ]
}

/** «پیوست ۲» */
export const partName = (number: number): string => toPersianDigits(`پیوست ${number}`)

const anchorOf = (number: number): string => `attachment/${number}`

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)
