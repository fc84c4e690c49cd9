import { ArrowDown } from 'lucide-react'
import { awaitedRows } from '../../../../shared/domain/reportBoard.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { useBoard } from './useBoard.ts'

/** Of the board's heading, where the way to it leads. */
export const boardHeading = 'reports-board'

/** The way to the board, which lies below an agenda of any length. */
export function ToBoard() {
  const rows = useBoard()?.rows ?? []
  if (rows.length === 0) return null
  const sent = rows.length - awaitedRows(rows).length
  return (
    <Button look="quiet" onPress={goToBoard}>
      <ArrowDown size={16} aria-hidden />
      {toPersianDigits(`گزارش واحدها: ${sent} از ${rows.length}`)}
    </Button>
  )
}

function goToBoard(): void {
  const heading = document.getElementById(boardHeading)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
