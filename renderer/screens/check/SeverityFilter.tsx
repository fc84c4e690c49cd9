import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Severity, severityChoices } from '../../../shared/checks/finding.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import styles from './CheckScreen.module.css'

type Shown = Severity | 'all' | 'accepted'

const names: Record<Shown, string> = { all: 'همه', ...severityChoices, accepted: 'پذیرفته' }
const order = Object.keys(names) as Shown[]

interface SeverityFilterProps {
  value: Shown
  counts: Record<Shown, number>
  onChange: (shown: Shown) => void
}

/** Which findings are shown, and how many of each there are. */
export function SeverityFilter({ value, counts, onChange }: SeverityFilterProps) {
  return (
    <ToggleButtonGroup
      aria-label="گونهٔ موارد"
      className={styles['filter'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = order.find(name => keys.has(name))
        if (chosen) onChange(chosen)
      }}
    >
      {order.map(name => (
        <ToggleButton key={name} id={name} className={styles['choice'] ?? ''}>
          {names[name]} <b>{toPersianDigits(String(counts[name]))}</b>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
