import { useState } from 'react'
import type { TableHeaders } from '../../../shared/api/tablePreview.ts'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Modal } from '../../components/Modal.tsx'
import styles from './Import.module.css'
import { KeptOffer } from './KeptOffer.tsx'
import { RowCells } from './RowCells.tsx'
import { SharedValue } from './SharedValue.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import type { Reading } from './useTableImport.ts'

interface ColumnChooserProps {
  kind: RecordKind
  name: string
  headers: TableHeaders
  reading: Reading
  /** What is taken of its rows where no column says it. */
  usual?: Readonly<Record<string, string>>
  isBusy: boolean
  onSheet: (sheet: string) => void
  /** Another row names the columns. */
  onHeader: (row: number) => void
  onChosen: (said: Reading) => void
  onClose: () => void
}

const leftOut = ''

/** What somebody's own file hardly ever says of its rows: they are no samples. */
const noSamples = { sample: 'خیر' }

/** What each of a file's columns is, where its headers do not say it, or not rightly. */
export function ColumnChooser({
  kind,
  name,
  headers,
  reading,
  usual = noSamples,
  isBusy,
  onSheet,
  onHeader,
  onChosen,
  onClose,
}: ColumnChooserProps) {
  const { label, columns }: TableDefinition = tables[kind]
  const [chosen, setChosen] = useState(reading.columns ?? firstOfEach(headers))
  const [shared, setShared] = useState<Readonly<Record<string, string>>>({ ...usual, ...reading.shared })
  /** What a header such as «مصوب ۱۴۰۲» says, where its column is taken for what it heads. */
  const headed = (at: number) => {
    const { column = null, heads = null } = headers.columns[at] ?? {}
    return chosen[at] === column ? heads : null
  }
  const said = new Set([...chosen, ...chosen.flatMap((_, i) => headed(i)?.columns ?? [])])
  const lacking = Object.entries(columns).filter(
    ([column, { optional }]) => optional === undefined && !said.has(column),
  )
  // Figures are each row's own.
  const shareable = lacking.filter(([, column]) => typeOf(column).nature !== 'number')
  const missing = lacking.filter(([column]) => (shared[column] ?? '').trim() === '')
  const options = (at: number) => [
    { value: leftOut, label: 'کنار گذاشته شود' },
    ...Object.entries(columns).map(([column, { header }]) => ({
      value: column,
      label: headers.columns[at]?.column === column ? (headers.columns[at].heads?.label ?? header) : header,
      isDisabled: chosen.some((other, i) => other === column && i !== at && headed(i) === null),
    })),
  ]
  return (
    <Modal
      isOpen
      wide
      onClose={onClose}
      title={`ستون‌های «${name}»`}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={missing.length > 0}
            isPending={isBusy}
            onPress={() => {
              const own = Object.fromEntries(lacking.map(([column]) => [column, shared[column] ?? '']))
              onChosen({ columns: chosen, shared: own, headerRow: headers.headerRow })
            }}
          >
            {isBusy ? 'در حال خواندن…' : 'پیش‌نمایش'}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p className={styles['recognised']}>
        بگویید هر ستون پرونده کدام ستون «{label}» است؛ این گزینش برای پروندهٔ بعدی پیشنهاد می‌شود.
      </p>
      <SheetChoice {...headers} onSheet={onSheet} />
      <KeptOffer headers={headers} reading={reading} questions={[]} isBusy={isBusy} onTake={onChosen} />
      {headers.top.length > 1 ? (
        <Choice
          label="ردیف سرستون‌ها"
          value={String(headers.headerRow)}
          options={headers.top.flatMap((cells, i) =>
            cells.length === 0
              ? []
              : [{ value: String(i + 1), label: toPersianDigits(`${i + 1}: `) + cells.join('، ') }],
          )}
          onChange={row => onHeader(Number(row))}
        />
      ) : null}
      {missing.length > 0 ? (
        <p role="status" className={styles['missing']}>
          هنوز ستونی برای {missing.map(([, { header }]) => `«${header}»`).join('، ')} برگزیده نشده است؛ از ستون‌های
          پرونده انتخاب کنید یا زیر آن‌ها مقداری برای همهٔ ردیف‌ها بنویسید.
        </p>
      ) : null}
      <table className={styles['chooser']}>
        <thead>
          <tr>
            <th scope="col">سرستون پرونده</th>
            <th scope="col">نمونه</th>
            <th scope="col">ستون «{label}»</th>
          </tr>
        </thead>
        <tbody>
          {headers.columns.map(({ header, examples }, i) => {
            const title = header.trim() === '' ? toPersianDigits(`ستون ${i + 1}`) : header
            return (
              // A file's columns have no other name than their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={i}>
                <th scope="row">
                  <bdi>{title}</bdi>
                </th>
                <td>
                  <RowCells cells={examples} />
                </td>
                <td>
                  <Choice
                    hideLabel
                    label={`ستون برای «${title}»`}
                    value={chosen[i] ?? leftOut}
                    options={options(i)}
                    onChange={value => setChosen(chosen.with(i, value === leftOut ? null : value))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {shareable.length > 0 ? (
        <fieldset className={styles['shared']}>
          <legend>آنچه پرونده ندارد و در همهٔ ردیف‌ها یکی است</legend>
          {shareable.map(([column, definition]) => (
            <SharedValue
              key={column}
              kind={kind}
              name={column}
              column={definition}
              value={shared[column] ?? ''}
              onChange={text => setShared({ ...shared, [column]: text })}
            />
          ))}
        </fieldset>
      ) : null}
    </Modal>
  )
}

/** What the headers name; of two that name the same, the first. */
function firstOfEach({ columns }: TableHeaders): (string | null)[] {
  const names = columns.map(({ column, heads }) => `${column} ${heads?.label}`)
  return columns.map(({ column }, i) => (names.indexOf(names[i] ?? '') === i ? column : null))
}
