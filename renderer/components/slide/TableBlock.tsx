import type { Cell, Table } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import { SlideText, SourceCode } from './SlideText.tsx'
import styles from './TableBlock.module.css'

/** A table: rows of one height, units under units, the header at the same side as what it heads. */
export function TableBlock({ block, highlight }: { block: Table; highlight: string | null }) {
  const { caption, fact, columns, rows, totals = [] } = block
  return (
    <div className={styles['table']} data-within="">
      <table>
        {caption === undefined ? null : (
          <caption>
            {withFigures(caption)}
            {fact === undefined ? null : <SourceCode code={fact} />}
          </caption>
        )}
        <thead>
          <tr>
            {columns.map(({ header, align, width }, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col" className={styles[align]} data-width={width}>
                {withFigures(header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              data-item=""
              data-part={`row/${index}`}
              data-marked={highlight === `row/${index}` ? '' : undefined}
            >
              <Cells cells={cells} columns={columns} />
            </tr>
          ))}
        </tbody>
        {totals.length === 0 ? null : (
          <tfoot>
            {totals.map((cells, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <Cells cells={cells} columns={columns} />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
      <p className={styles['rest']} data-columns="" hidden />
      <p className={styles['rest']} data-rest="# ردیف دیگر در گزارش" hidden />
    </div>
  )
}

function Cells({ cells, columns }: { cells: readonly Cell[]; columns: Table['columns'] }) {
  let column = 0
  return cells.map(({ text, strong, span = 1 }) => {
    const at = column
    const { align } = columns[at] ?? { align: 'text' }
    column += span
    return (
      <td key={at} colSpan={span} className={`${styles[align]} ${strong ? styles['strong'] : ''}`}>
        <SlideText text={text} />
      </td>
    )
  })
}
