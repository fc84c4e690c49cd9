import { textDirection } from '../../../shared/persian/textDirection.ts'
import { withFigures } from '../../components/withFigures.tsx'

/** The cells of a file's row as they are written, each as a whole. */
export function RowCells({ cells }: { cells: readonly string[] }) {
  return (
    <small>
      {cells.map((cell, i) => (
        // A row's cells have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={i}>
          {i === 0 ? '' : ' | '}
          <bdi dir={textDirection(cell)}>{withFigures(cell)}</bdi>
        </span>
      ))}
    </small>
  )
}
