import { ChevronsLeft, ChevronsRight } from 'lucide-react'
import { Button } from './Button.tsx'

interface FoldButtonProps {
  /** What is folded, «فهرست گزارش‌ها». */
  label: string
  /** At which edge of the window it stands. */
  edge: 'right' | 'left'
  isFolded: boolean
  onToggle: () => void
}

/** Folds a part at the window's edge to a rail, and unfolds it. */
export function FoldButton({ label, edge, isFolded, onToggle }: FoldButtonProps) {
  const Arrows = (edge === 'right') === isFolded ? ChevronsLeft : ChevronsRight
  return (
    <Button
      look="quiet"
      icon
      aria-label={isFolded ? `باز کردن ${label}` : `جمع کردن ${label}`}
      aria-expanded={!isFolded}
      onPress={onToggle}
    >
      <Arrows size={17} />
    </Button>
  )
}
