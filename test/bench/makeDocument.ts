import { type Random, seededRandom } from '../../resources/sample/make/random.ts'
import type {
  Block,
  Cell,
  Chart,
  Document,
  KeyFigures,
  List,
  Paragraph,
  RichText,
  StatementBlock,
  Table,
} from '../../shared/document.ts'
import { amount, name, sentence, title } from './persianText.ts'

/** Topics that fill a page as the briefing's style sets them, measured. */
const topicsPerPage = 0.508

/** Hands out fact codes ب۱, ب۲… and remembers what each stands for, for the sources at the end. */
interface Facts {
  next(): string
  codes: string[]
}

/**
 * A briefing of about so many pages, of every block kind, no two blocks alike, the same for the same seed.
 * @param pages cover, contents and sources included
 */
export function makeDocument(pages: number, seed = 1401): Document {
  const random = seededRandom(seed)
  const facts = factCodes()
  const topics = Math.max(1, Math.round((pages - 3) * topicsPerPage))
  const body: Block[] = []
  for (let topic = 0; topic < topics; topic++) body.push(...topicBlocks(random, facts, topic))
  return {
    title: 'گزارش سنجش سرعت',
    author: 'دبیرخانهٔ شورا',
    edition: 'public',
    version: '1.0',
    asOf: '2023-01-08',
    running: { start: 'جلسهٔ ۱۱۲، ۱۸ دی ۱۴۰۱', footer: 'گزارش سنجش سرعت، نسخهٔ ۱' },
    blocks: [
      {
        kind: 'cover',
        invocation: 'به نام خدا',
        emblem: { source: emblem, alternative: 'نشان شورا' },
        title: 'گزارش سنجش سرعت',
        subtitle: title(random),
        particulars: ['نشست', 'تاریخ', 'دستور'].map(particular => ({ name: particular, value: title(random) })),
        issuer: 'دبیرخانهٔ شورا',
      },
      { kind: 'contents', title: 'فهرست', depth: 2 },
      ...body,
      { kind: 'heading', level: 1, text: 'منابع', anchor: 'sources', newPage: true },
      sources(random, facts.codes),
      { kind: 'signatures', signers: [{ office: 'رئیس شورا', name: name(random) }, { office: 'دبیر شورا' }] },
    ],
  }
}

function topicBlocks(random: Random, facts: Facts, topic: number): Block[] {
  const blocks: Block[] = []
  if (topic % 10 === 0) {
    blocks.push({ kind: 'heading', level: 1, text: title(random), anchor: `chapter-${topic}`, newPage: true })
    blocks.push(paragraph(random, facts, 'lead', 2), keyFigures(random, facts))
  }
  blocks.push({ kind: 'heading', level: 2, text: title(random), anchor: `topic-${topic}` })
  blocks.push(paragraph(random, facts, 'body', 5), paragraph(random, facts, 'body', 4))
  switch (topic % 5) {
    case 0:
      blocks.push(table(random, facts, 12))
      break
    case 1:
      blocks.push(list(random, topic % 2 === 0), statement(random), statement(random))
      break
    case 2:
      blocks.push(table(random, facts, 45))
      break
    case 3:
      blocks.push(keyFigures(random, facts), paragraph(random, facts, 'caveat', 2), paragraph(random, facts, 'body', 5))
      break
    default:
      blocks.push({ kind: 'heading', level: 3, text: title(random), anchor: `detail-${topic}` })
      blocks.push(paragraph(random, facts, 'body', 5), paragraph(random, facts, 'note', 2))
      if (topic % 25 === 4) blocks.push(chart(random, facts))
  }
  blocks.push(paragraph(random, facts, 'body', 4))
  return blocks
}

function paragraph(random: Random, facts: Facts, role: Paragraph['role'], length: number): Paragraph {
  const text: RichText = []
  for (let index = 0; index < length; index++) {
    text.push({ text: `${sentence(random)} ` })
    if (index % 2 === 1) text.push({ text: amount(random), strong: true, fact: facts.next() }, { text: ' ' })
  }
  return { kind: 'paragraph', role, text }
}

function keyFigures(random: Random, facts: Facts): KeyFigures {
  const figures = Array.from({ length: 3 }, () => ({
    value: amount(random, 9999),
    label: title(random),
    note: sentence(random, 5),
    fact: facts.next(),
  }))
  return { kind: 'keyFigures', figures }
}

function table(random: Random, facts: Facts, rows: number): Table {
  const numbers = (): Cell[] => Array.from({ length: 3 }, () => ({ text: [{ text: amount(random) }] }))
  return {
    kind: 'table',
    caption: title(random),
    fact: facts.next(),
    columns: [
      { header: 'کد', align: 'centre', width: 'fit' },
      { header: 'شرح ردیف', align: 'text', width: 'share' },
      ...['مصوب', 'تخصیص', 'عملکرد'].map(header => ({ header, align: 'number' as const, width: 'fit' as const })),
    ],
    rows: Array.from({ length: rows }, (_, row) => [
      { text: [{ text: (row + 1).toLocaleString('fa-IR') }] },
      { text: [{ text: title(random) }] },
      ...numbers(),
    ]),
    totals: [[{ text: [{ text: 'جمع' }], strong: true, span: 2 }, ...numbers()]],
  }
}

function list(random: Random, ordered: boolean): List {
  const inner: List = { kind: 'list', ordered: false, items: sentences(random, 2) }
  return {
    kind: 'list',
    ordered,
    items: [...sentences(random, 3), { text: [{ text: sentence(random) }], items: inner }],
  }
}

function sentences(random: Random, count: number): List['items'] {
  return Array.from({ length: count }, () => ({ text: [{ text: sentence(random) }] }))
}

function statement(random: Random): StatementBlock {
  return {
    kind: 'statement',
    speaker: name(random),
    text: [{ text: `${sentence(random)} ${sentence(random)} ${sentence(random)}` }],
  }
}

function chart(random: Random, facts: Facts): Chart {
  const series = Array.from({ length: 2 }, () => ({
    name: name(random),
    values: Array.from({ length: 6 }, () => String(random.whole(10, 900))),
  }))
  return {
    kind: 'chart',
    fact: facts.next(),
    spec: {
      form: 'groupedBars',
      title: title(random),
      alternative: sentence(random),
      unit: 'میلیون ریال',
      categories: Array.from({ length: 6 }, () => random.pick(['آب', 'برق', 'گاز']) + amount(random, 99)),
      series,
    },
  }
}

function sources(random: Random, codes: readonly string[]): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'کد', align: 'centre', width: 'fit' },
      { header: 'منبع', align: 'text', width: 'share' },
    ],
    rows: codes.map(code => [{ text: [{ text: code }] }, { text: [{ text: sentence(random, 8) }] }]),
  }
}

function factCodes(): Facts {
  const codes: string[] = []
  return {
    codes,
    next() {
      const code = `ب${(codes.length + 1).toLocaleString('fa-IR', { useGrouping: false })}`
      codes.push(code)
      return code
    },
  }
}

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="46" fill="none" stroke="#0d8585" stroke-width="4"/><path d="M50 16 78 72H22z" fill="#0d8585"/></svg>'
