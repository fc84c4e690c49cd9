import type { Bar, Cell, Table } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import { FactLink } from './FactLink.tsx'
import { RichTextView } from './RichTextView.tsx'
import styles from './TableBlock.module.css'

export function TableBlock({ block: { caption, columns, rows, totals, isSigned, fact } }: { block: Table }) {
  const row = (cells: readonly Cell[], key: number) => {
    let column = 0
    return (
      <tr key={key}>
        {cells.map(cell => {
          const { align } = columns[column] ?? { align: 'text' }
          const at = column
          column += cell.span ?? 1
          return (
            <td key={at} colSpan={cell.span} className={`${styles[align]} ${cell.strong ? styles['strong'] : ''}`}>
              {cell.bar === undefined ? null : <BarView bar={cell.bar} />}
              <RichTextView text={cell.text} />
            </td>
          )
        })}
      </tr>
    )
  }
  return (
    // A wide table scrolls by itself, also with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['table']} tabIndex={0} role="group" aria-label={caption ?? 'جدول'}>
      <table>
        {caption === undefined ? null : (
          <caption>
            {withFigures(caption)} {fact === undefined ? null : <FactLink code={fact} />}
          </caption>
        )}
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" className={styles[align]}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={isSigned === true ? styles['signed'] : undefined}>{rows.map(row)}</tbody>
        {totals === undefined ? null : <tfoot>{totals.map(row)}</tfoot>}
      </table>
    </div>
  )
}

/** The length of a percentage that the cell says in words; an aim is a line at its whole. */
function BarView({ bar: { percent, isAimed } }: { bar: Bar }) {
  return (
    <span className={`${styles['bar']} ${isAimed === true ? styles['aimed'] : ''}`} aria-hidden>
      <span style={{ inlineSize: `${Math.min(100, Math.max(0, percent))}%` }} />
    </span>
  )
}
