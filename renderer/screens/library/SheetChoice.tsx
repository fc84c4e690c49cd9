import type { TableHeaders } from '../../../shared/api/tablePreview.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Choice } from '../../components/Choice.tsx'

interface SheetChoiceProps {
  sheets: TableHeaders['sheets']
  sheet: string | null
  onSheet: (sheet: string) => void
}

/** Which sheet of a workbook is read; nothing where there is only one. */
export function SheetChoice({ sheets, sheet, onSheet }: SheetChoiceProps) {
  if (sheets.length < 2) return null
  return (
    <Choice
      label="برگه"
      value={sheet}
      options={sheets.map(({ name, isHidden, isEmpty, columns }) => {
        const known = columns === 0 ? 'ستونی از این جدول ندارد' : toPersianDigits(`${columns} ستون از این جدول`)
        const about = [isHidden ? 'پنهان در Excel' : '', isEmpty ? 'خالی' : known].filter(word => word !== '')
        return { value: name, label: `${name} (${about.join('، ')})`, isDisabled: isEmpty }
      })}
      onChange={onSheet}
    />
  )
}
