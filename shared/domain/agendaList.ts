import { toLatinDigits } from '../persian/digits.ts'
import { listCells, withoutMark } from '../persian/listLines.ts'
import { fold } from '../persian/normalise.ts'
import { agendaItemKindChoices } from '../records/agendaItem.ts'
import type { Row } from '../records/index.ts'
import { dayIn, type ItemLetter, noLetter, readItemLetter } from './listedLetter.ts'

/** An item of an agenda as a list says it: its presenter by the title of an office. */
export interface ListedItem
  extends ItemLetter,
    Pick<Row<'agendaItem'>, 'title' | 'kind' | 'minutes' | 'openness' | 'sponsor' | 'opinion' | 'urgency'> {
  presenter: string | null
}

type Part =
  | 'title'
  | 'kind'
  | 'presenter'
  | 'minutes'
  | 'openness'
  | 'letter'
  | 'letterDate'
  | 'sponsor'
  | 'opinion'
  | 'urgency'
  | 'number'

/**
 * An agenda that was copied from Word or Excel, an item a line: numbers and bullets are left out, a table's columns are
 * known by their headers or by what stands in them, and the kind of an item by its first words.
 */
export function readAgendaList(text: string): ListedItem[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter(line => line.trim() !== '')
  const header = headerOf(lines[0] ?? '')
  if (header === undefined) return listCells(text).flatMap(cells => itemOf(partsOfCells(cells)))
  return lines.slice(1).flatMap(line => {
    const cells = line.split('\t').map(cell => cell.trim())
    return itemOf(cells.flatMap((cell, i) => (cell === '' ? [] : [[header[i] ?? 'number', cell] as const])))
  })
}

const headers: Readonly<Record<Part, string>> = {
  number: 'ردیف|شماره|#',
  title: 'عنوان|دستور|دستور جلسه|موضوع|شرح|عنوان دستور',
  kind: 'نوع|نوع دستور',
  presenter: 'ارائه دهنده|ارایه دهنده|گزارش دهنده|مسئول|مسوول',
  minutes: 'زمان|مدت|دقیقه|زمان (دقیقه)|مدت (دقیقه)|زمان به دقیقه',
  letter: 'شماره نامه|نامه|شماره و تاریخ نامه|نامه وارده|شماره نامه وارده',
  letterDate: 'تاریخ نامه|مورخ|تاریخ',
  sponsor: 'پیشنهاددهنده|پیشنهاد دهنده|طراح|طراحان',
  opinion: 'نظر کمیسیون|نظریه کمیسیون',
  urgency: 'فوریت',
  openness: 'علنی|علنی/غیرعلنی|علنی یا غیرعلنی|نوع نسخه|وضعیت',
}

const partOfHeader = new Map<string, Part>()
for (const [part, words] of Object.entries(headers))
  for (const word of words.split('|')) partOfHeader.set(plain(word), part as Part)

/** What the columns hold, where a line names them: two at least, and one of them the title. */
function headerOf(line: string): readonly (Part | undefined)[] | undefined {
  const parts = line.split('\t').map(cell => partOfHeader.get(plain(cell)))
  const known = parts.filter(part => part !== undefined)
  return known.length >= 2 && known.includes('title') ? parts : undefined
}

/** By what stands in them: the first words are the title, the next the presenter. */
function partsOfCells(cells: readonly string[]): (readonly [Part, string])[] {
  const words: Part[] = ['title', 'presenter']
  return cells.map(cell => [partOfCell(cell) ?? words.shift() ?? 'title', cell] as const)
}

function partOfCell(cell: string): Part | undefined {
  if (minutesIn(cell) !== null) return 'minutes'
  if (opennessOf(cell) !== undefined) return 'openness'
  return kindNamed(cell) === undefined ? undefined : 'kind'
}

function itemOf(parts: readonly (readonly [Part, string])[]): ListedItem[] {
  const of = (wanted: Part) => parts.filter(([part]) => part === wanted).map(([, cell]) => cell)
  const first = (wanted: Part): string => of(wanted)[0] ?? ''
  const { title, minutes, isClosed, ...bracketed } = readTitle(withoutMark(of('title').join(' ')))
  // A kind that stands alone is what the item is called.
  const called = title === '' ? first('kind') : title
  if (called === '') return []
  const letter = letterOf(first('letter'), first('letterDate'))
  return [
    {
      title: called,
      kind: kindNamed(first('kind')) ?? kindOfTitle(called),
      presenter: of('presenter')[0] ?? null,
      minutes: minutesIn(first('minutes')) ?? minutes,
      openness: opennessOf(first('openness')) ?? (isClosed ? 'closed' : 'open'),
      letterNumber: letter.letterNumber ?? bracketed.letterNumber,
      letterDate: letter.letterDate ?? bracketed.letterDate,
      sponsor: of('sponsor')[0] ?? null,
      opinion: of('opinion')[0] ?? null,
      urgency: urgencyIn(first('urgency')) ?? urgencyIn(called),
    },
  ]
}

interface ReadTitle extends ItemLetter {
  title: string
  minutes: number | null
  isClosed: boolean
}

/** «لایحهٔ بودجه (۳۰ دقیقه، نامهٔ شمارهٔ ۱۲۳، غیرعلنی)»: what brackets at the end say is no part of the title. */
function readTitle(text: string): ReadTitle {
  const bare: ReadTitle = { title: text.trim(), minutes: null, isClosed: false, ...noLetter }
  const said = { ...bare }
  const [whole, inner] = /\s*[([]([^()[\]]*)[)\]]\s*$/u.exec(said.title) ?? []
  if (whole === undefined || inner === undefined) return said
  for (const word of inner.split(/[،,؛]/)) {
    const minutes = minutesIn(word)
    const openness = opennessOf(word)
    const letter = readItemLetter(word)
    if (minutes === null && openness === undefined && letter === undefined) return bare
    said.minutes ??= minutes
    said.isClosed ||= openness === 'closed'
    Object.assign(said, letter)
  }
  return { ...said, title: said.title.slice(0, -whole.length).trim() }
}

/** The letter of a table's columns: its number, or number and day in one cell, and its day. */
function letterOf(letter: string, day: string): ItemLetter {
  const read = readItemLetter(letter) ?? { letterNumber: letter === '' ? null : letter, letterDate: null }
  return { ...read, letterDate: read.letterDate ?? dayIn(day) }
}

function urgencyIn(text: string): Row<'agendaItem'>['urgency'] {
  const [, said] = /^(?:.* )?(یک|دو) ?فوریت/.exec(plain(text)) ?? []
  return said === undefined ? null : said === 'یک' ? 'single' : 'double'
}

/** «۱۵», «15 دقیقه», «۲۰'»; null for what is no time that an item takes. */
function minutesIn(text: string): number | null {
  const [, digits] = /^(\d{1,3}) ?(?:دقیقه|['’′])?$/.exec(toLatinDigits(text.trim())) ?? []
  return digits === undefined ? null : Number(digits)
}

const closedWords: ReadonlySet<string> = new Set(['غیرعلنی', 'محرمانه', 'سری', 'جلسه غیرعلنی'].map(plain))

function opennessOf(text: string): 'open' | 'closed' | undefined {
  const said = plain(text)
  if (closedWords.has(said)) return 'closed'
  return said === plain('علنی') ? 'open' : undefined
}

const kindByLabel = new Map(
  Object.entries(agendaItemKindChoices).map(([kind, label]) => [plain(label), kind as Row<'agendaItem'>['kind']]),
)
const kindNamed = (text: string): Row<'agendaItem'>['kind'] | undefined => kindByLabel.get(plain(text))

/** What titles of a kind begin with, the more particular before what it could be taken for. */
const firstWords: readonly (readonly [Row<'agendaItem'>['kind'], RegExp])[] = [
  ['speech', /^نطق/],
  ['settlement', /^(?:لایحه |گزارش )?تفریغ/],
  ['budget', /^(?:لایحه )?بودجه/],
  ['bill', /^لایحه|^(?:یک|دو) ?فوریت لایحه/],
  ['complianceAnswer', /هیات تطبیق/],
  ['proposal', /^طرح|^(?:یک|دو) ?فوریت طرح/],
  ['notice', /^تذکر/],
  ['question', /^سوال/],
  ['impeachment', /^استیضاح/],
  ['inquiry', /^تحقیق و تفحص/],
  ['election', /^انتخاب/],
  ['committeeReport', /^گزارش کمیسیون/],
  ['report', /^گزارش/],
  ['resignation', /^استعفا/],
  ['absences', /^غیبت/],
]

/** How an office begins what it will do with an item. */
const doing = /^(?:(?:طرح و |ادامه )?(?:بررسی|رسیدگی به|استماع|قرایت|ارایه|تصویب|مطالعه) )+(?:و (?:بررسی|تصویب) )?/

/** The kind that an item is of by its first words: «بررسی لایحهٔ …» is a bill. */
export function kindOfTitle(title: string): Row<'agendaItem'>['kind'] {
  const said = plain(title).replace(doing, '')
  return firstWords.find(([, words]) => words.test(said))?.[0] ?? 'other'
}

function plain(text: string): string {
  return fold(text.replaceAll('\u200C', ' ')).replace(/ +/g, ' ').trim()
}
