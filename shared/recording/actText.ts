import { toPersianDigits } from '../persian/digits.ts'
import type { Names, TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import { voteSubjectChoices } from '../records/vote.ts'
import type { Change, JsonRow } from '../tables/change.ts'
import { turnWords } from './speakers.ts'

type Said = (row: JsonRow, before: JsonRow | null, names: Names) => string

/** What an act of a kind is called; of other kinds it is the record and whether it is new. */
const said: { readonly [K in RecordKind]?: Said } = {
  presence: ({ member, to }, before, names) =>
    `${to !== null && before !== null ? 'خروج' : 'ورود'} ${names.nameOf('member', String(member))}`,
  speakingTurn: (row, before, names) => {
    const { kind, side, from, to, warnings, summary, cededBy } = row
    const who =
      row['member'] === null
        ? names.nameOf('office', String(row['office']))
        : names.nameOf('member', String(row['member']))
    const turn = `${who}، ${turnWords({ kind, side } as Parameters<typeof turnWords>[0])}`
    if (from === null)
      return `ثبت نوبت ${turn}${cededBy === null ? '' : `، از وقت ${names.nameOf('member', String(cededBy))}`}`
    if (kind === 'remark' && before === null) return `اظهار نظر ${who}`
    if (summary !== before?.['summary'] && before !== null) return `چکیدهٔ سخن ${turn}`
    if (to !== null) return `پایان سخن ${turn}`
    if (warnings !== before?.['warnings'] && before !== null) return `تذکر خروج از موضوع به ${who}`
    return `آغاز سخن ${turn}`
  },
  vote: ({ subject, state, title, corrects }, before, _names) => {
    const what = title ?? voteSubjectChoices[subject as keyof typeof voteSubjectChoices]
    if (before === null) return `${corrects === null ? 'آغاز' : 'اصلاح'} رأی‌گیری ${what}`
    if (state === 'open') return `ویرایش رأی‌گیری ${what}`
    return `${state === 'finished' ? 'پایان رأی‌گیری' : 'ناتمام ماندن رأی‌گیری'} ${what}`
  },
  ballot: ({ member, choice }, before, names) => {
    const { choice: column } = tables.ballot.columns
    const text = (value: JsonRow[string] | undefined) => column.choices[String(value) as keyof typeof column.choices]
    const changed = before !== null && before['choice'] !== 'none' ? `، به‌جای «${text(before['choice'])}»` : ''
    return `رأی ${names.nameOf('member', String(member))}: ${text(choice)}${changed}`
  },
}

/** The record that says most of what was done comes first. */
const telling: readonly RecordKind[] = [
  'resolution',
  'minutesSignature',
  'minutesRemark',
  'minutes',
  'vote',
  'sessionEvent',
  'itemEvent',
  'presence',
  'speakingTurn',
  'agendaItem',
  'presence',
  'ballot',
]

/** Kinds of which one act writes a record for each member. */
const ofMembers: ReadonlySet<RecordKind> = new Set(['presence', 'ballot'])

/** What was done at once, as the list of what was recorded says it: «ورود عضو ۵», «ورود عضو ۹ و ۸ نفر دیگر». */
export function actText(changes: readonly Change[], names: Names): string {
  const [first] = changes.toSorted((one, other) => rank(one.kind) - rank(other.kind))
  if (first === undefined) return ''
  const same = changes.filter(({ kind }) => kind === first.kind)
  const text = textOf(same.findLast(({ after }) => after !== null) ?? first, names)
  const others = ofMembers.has(first.kind) && same.length > 1 ? ` و ${same.length - 1} نفر دیگر` : ''
  return toPersianDigits(text + others)
}

function rank(kind: RecordKind): number {
  const place = telling.indexOf(kind)
  return place === -1 ? telling.length + recordKinds.indexOf(kind) : place
}

function textOf({ kind, key, before, after }: Change, names: Names): string {
  const row = after ?? before
  if (row === null) return key
  const text = said[kind]?.(row, before, names) ?? named(kind, row, names)
  if (after === null) return `حذف: ${text}`
  return text
}

function named(kind: RecordKind, row: JsonRow, names: Names): string {
  const { label, named: column, phrase }: TableDefinition = tables[kind]
  if (phrase !== undefined) return phrase(row as never, names)
  return column === undefined ? label : `${label} «${String(row[column])}»`
}
