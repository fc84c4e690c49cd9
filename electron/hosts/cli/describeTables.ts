import type { FilePreview, SubmittedTable } from '../../../shared/api/submissions.ts'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { billsText } from '../../../shared/bills/foundBills.ts'
import { type Column, typeOf } from '../../../shared/columnTypes/index.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { isolate, stripIsolates } from '../../../shared/persian/isolate.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { tables as kinds, type RecordKind } from '../../../shared/records/index.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import { type AnyRow, columnsOf } from '../../../shared/tables/record.ts'
import { showCell } from '../../../shared/tables/showCell.ts'
import { spoiltMessage } from '../../../shared/tables/spoiltCells.ts'
import { tableNotesText } from '../../../shared/tables/tableNotesText.ts'
import type { TakenTables } from './importTables.ts'

/** Faults, rows that are left out, and changes that are shown of a table; the rest are counted. */
const mostShown = 20

/** What files bring, in Persian: a heading a file and a table, its counts, then what somebody has to look at. */
export function describeTables({ files, written }: TakenTables): string {
  const asked = new Set<string>()
  const parts = files.flatMap(file => [
    ...fileHead(file),
    ...file.tables.map(table => {
      const questions = (table.preview?.questions ?? []).flatMap(question => {
        const sort = JSON.stringify([file.sender?.code ?? file.name, table.sheet, question.about])
        const isKnown = asked.has(sort)
        asked.add(sort)
        return questionText(question, table.sheet, isKnown)
      })
      return [...describeTable(file.name, table), ...questions].join('\n')
    }),
  ])
  return `${[...parts, ending(files, written)].join('\n\n')}\n`
}

const told = { said: 'به گفتهٔ شما', stamp: 'از مهر الگو', name: 'از نام پرونده', words: 'از نوشتهٔ پرونده' } as const

/** Whose file it is, and why nothing of it is read. */
function fileHead({ name, sender, senderBy, namedSender, trouble, hiddenSheets, tables }: FilePreview): string[] {
  const lines = [
    ...(sender === null || senderBy === null
      ? []
      : [`پروندهٔ ${isolate(name)}: واحد «${isolate(sender.name)}»، ${told[senderBy]}`]),
    ...(namedSender === null
      ? []
      : [`  نام پرونده از «${isolate(namedSender.name)}» می‌گوید؛ اگر از آن واحد است، الگوی خود آن واحد را بخواهید.`]),
    ...(trouble === null ? [] : [problemMessage(trouble)]),
    ...hiddenSheets.map(
      sheet => `  برگهٔ پنهان «${isolate(sheet)}» خوانده نمی‌شود؛ اگر لازم است: --sheet ${quoted(sheet)}`,
    ),
    ...(tables.some(({ kept, preview }) => kept !== null && (preview?.questions.length ?? 0) > 0)
      ? ['  برای پاسخ‌های پروندهٔ پیشین همین واحد: --as-last']
      : []),
  ]
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function describeTable(file: string, { sheet, kind, preview, trouble, lacks }: SubmittedTable): string[] {
  const name = sheet === null ? `پروندهٔ ${isolate(file)}` : `برگهٔ «${isolate(sheet)}»`
  if (kind === null)
    return [
      `${name}: از نام و سرستون‌ها روشن نیست که ردیف‌هایش چیست؛ کنار گذاشته شد.`,
      `  اگر لازم است بگویید: --kind ${quoted(`${prefixOf(sheet)}KIND`)}`,
    ]
  if (preview === null)
    return [
      `${name}، «${kinds[kind].label}»:`,
      ...(trouble === null ? [] : [`  ${problemMessage(trouble)}`]),
      ...missingText(kind, trouble, lacks, sheet),
    ]
  const { created, changed, same, bad, badCount, skipped, skippedCount } = preview
  const counts = [
    `${created} جدید`,
    `${changed} تغییرکرده`,
    `${same} بی‌تغییر`,
    `${skippedCount} کنارگذاشته`,
    `${badCount} نادرست`,
  ]
  return [
    `${name}، «${kinds[kind].label}»: ${toPersianDigits(counts.join('، '))}`,
    ...tableNotesText(kind, preview).map(line => `  ${line}`),
    ...preview.unknown
      .slice(0, 1)
      .map(header => `    اگر ستونی لازم است: --column ${quoted(`${prefixOf(sheet)}${header}=COLUMN`)}`),
    ...(preview.bills === null ? [] : billsText(preview.bills).map(line => `  ${line}`)),
    ...shown(
      preview.rows.filter(({ before }) => before !== null),
      row => changeText(kind, row),
    ),
    ...shown(
      skipped,
      row =>
        `ردیف ${toPersianDigits(String(row.row))} کنار می‌ماند (${roles[row.role]}${row.by === null ? '' : toPersianDigits(`، ردیف ${row.by}`)}): ${isolate(cellsOf(row.cells))}`,
      skippedCount,
    ),
    ...shown(bad, ({ problem }) => problemMessage(problem), badCount),
    ...(preview.named.length === 0
      ? []
      : shown(
          preview.named,
          cell => `ردیف ${toPersianDigits(String(cell.row))}: «${isolate(cell.text)}» ← ${isolate(cell.code)}`,
        )),
    ...(preview.hidden.length > 0 ? [`  ${hiddenMessage(preview.hidden)}`] : []),
    ...(preview.spoilt.length > 0 ? [`  ${spoiltMessage(preview.spoilt)}`] : []),
  ]
}

/** The options by which columns are said that a table lacks: one value for all rows, or another header of it. */
/** What answers that a column is missing: whose the rows are, one value for all of them, or its other name. */
function missingText(
  kind: RecordKind,
  trouble: SubmittedTable['trouble'],
  lacks: readonly string[],
  sheet: string | null,
): string[] {
  if (trouble?.code !== 'header-missing' && trouble?.code !== 'reading-without-cost') return []
  const { field } = trouble.place
  if (field === columnsOf(kind).get('department')?.header) return ['  واحد فرستنده را بگویید: --department D']
  return lacks.length > 0
    ? lackText(kind, lacks, sheet)
    : [`  اگر ستون نام دیگری دارد: --column ${quoted(`${prefixOf(sheet)}HEADER=${field}`)}`]
}

function lackText(kind: RecordKind, lacks: readonly string[], sheet: string | null): string[] {
  const { columns }: TableDefinition = kinds[kind]
  return lacks.flatMap(name => {
    const column = columns[name]
    if (column === undefined) return []
    const words = typeOf(column)
      .list?.(column)
      ?.map(({ label }) => label) ?? ['…']
    return [
      `  اگر «${column.header}» در همهٔ ردیف‌ها یکی است، یا ستونی از پرونده است که نام دیگری دارد:`,
      ...words.map(word => `    --set ${quoted(`${prefixOf(sheet)}${column.header}=${word}`)}`),
      `    --column ${quoted(`${prefixOf(sheet)}HEADER=${column.header}`)}`,
    ]
  })
}

const prefixOf = (sheet: string | null) => (sheet === null ? '' : `${sheet}:`)

const roles: Readonly<Record<TablePreview['skipped'][number]['role'], string>> = {
  title: 'عنوان جدول',
  total: 'جمع',
  repeated: 'سرستون دوباره',
  note: 'یادداشت',
  empty: 'بی مقدار',
  hidden: 'پنهان',
  leftOut: 'به انتخاب شما',
  void: 'قبض باطل‌شده',
  replaced: 'قبضی که قبض دیگری جای آن را گرفته است',
}

/** @param count of all, where these are the first of them */
function shown<T>(all: readonly T[], text: (one: T) => string, count = all.length): string[] {
  const lines = all.slice(0, mostShown).map(one => `  ${text(one)}`)
  const rest = count - lines.length
  return rest > 0 ? [...lines, toPersianDigits(`  و ${rest} ردیف دیگر`)] : lines
}

const cellsOf = (cells: readonly string[]) =>
  cells
    .filter(cell => cell.trim() !== '')
    .join('، ')
    .slice(0, 80)

/** «ردیف ۵: «مبلغ» ۵٬۰۰۰ ← ۶٬۰۰۰» */
function changeText(kind: RecordKind, { row, before, after }: TablePreview['rows'][number]): string {
  const { columns }: TableDefinition = kinds[kind]
  const changes = Object.entries(columns).flatMap(([name, column]) => {
    const [was, is] = [before?.[name] ?? null, after[name] ?? null]
    if (was === is) return []
    const [old, fresh] = [was, is].map(value =>
      value === null ? 'خالی' : isolate(cellText(column, value).slice(0, 40)),
    )
    return [`«${column.header}» از ${old} به ${fresh}`]
  })
  return `ردیف ${toPersianDigits(String(row))}: ${changes.join('، ')}`
}

/** A flag's own word, which a grid shows as a sign. */
const cellText = (column: Column, value: AnyRow[string]): string =>
  column.type === 'flag' ? typeOf(column).write(value === true, column) : showCell(column, value)

/** What is asked of no cell of its own. */
const ofMonths: Partial<Record<TablePreview['questions'][number]['about'], string>> = {
  monthValues: '، رقم زیر ستون‌های ماه‌ها چیست؟',
  monthYear: '، ستون‌های ماه‌ها از کدام سال است؟',
}

/** What is asked, and the options that answer it. @param isKnown another file of the department asked it before */
function questionText(
  { about, row, address, field, cell, count, readings }: TablePreview['questions'][number],
  sheet: string | null,
  isKnown: boolean,
): string[] {
  if (isKnown) return [toPersianDigits(`  پرسش (${count} ردیف منتظر پاسخ است): همان که بالا از همین واحد پرسیده شد.`)]
  const place = address === null ? `ردیف ${toPersianDigits(String(row))}` : `خانهٔ ${isolate(address)}`
  const named = field === '' ? (ofMonths[about] ?? '') : `، «${field}»: «${isolate(cell)}»`
  return [
    toPersianDigits(`  پرسش (${count} ردیف منتظر پاسخ است): `) + `${place}${named}`,
    ...readings.map(
      ({ choice, label }) =>
        `    --read ${quoted(`${prefixOf(sheet)}${about}=${String(choice[about])}`)}    ${stripIsolates(label)}`,
    ),
  ]
}

/** As a shell takes it. */
const quoted = (option: string) => (/[\s«»"'()&;]/.test(option) ? `'${option.replaceAll("'", `'\\''`)}'` : option)

function ending(files: readonly FilePreview[], written: TakenTables['written']): string {
  if (written !== null) {
    const all = written.files.flatMap(({ tables }) => tables)
    const sum = (count: (one: (typeof all)[number]) => number) => all.reduce((found, one) => found + count(one), 0)
    const left = sum(({ bad }) => bad)
    const from = files.length === 1 ? isolate(files[0]?.name ?? '') : `${files.length} پرونده`
    const stored = `${sum(one => one.created)} رکورد جدید و ${sum(one => one.changed)} تغییر از ${from} نوشته شد.`
    return toPersianDigits(stored + (left === 0 ? '' : ` ${left} ردیف نادرست در پرونده ماند.`))
  }
  if (files.some(({ trouble }) => trouble !== null))
    return 'چیزی نوشته نشد. پرونده‌ای که خوانده نشد درست کنید یا از این فرمان بردارید.'
  const tables = files.flatMap(file => file.tables)
  if (tables.some(({ trouble }) => trouble !== null))
    return 'چیزی نوشته نشد. جدولی را که خوانده نشد درست کنید، یا تنها برگه‌های دیگر را بنویسید: --sheet NAME'
  if (tables.some(({ preview }) => (preview?.questions.length ?? 0) > 0))
    return 'چیزی نوشته نشد. نخست به پرسش‌ها پاسخ دهید: گزینه‌های بالا را به همین فرمان بیفزایید.'
  const hasRows = tables.some(({ preview }) => preview !== null && preview.created + preview.changed > 0)
  return !hasRows
    ? 'چیزی نوشته نشد؛ ردیف جدید یا تغییرکرده‌ای نیست.'
    : 'چیزی نوشته نشد. اگر درست است، همین فرمان را با --yes دوباره اجرا کنید.'
}
