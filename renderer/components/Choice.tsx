import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './Choice.module.css'
import { withFigures } from './withFigures.tsx'

export interface Option<T extends string> {
  value: T
  label: string
  /** Listed, but not to be chosen; the label says why. */
  isDisabled?: boolean
}

interface ChoiceProps<T extends string> {
  label: string
  /** The label is only for listeners. */
  hideLabel?: boolean
  value: T | null
  options: readonly Option<T>[]
  onChange: (value: T) => void
  placeholder?: string
}

/** What a column of choices offers, in its order. */
export function optionsOf<K extends string>(choices: Readonly<Record<K, string>>): Option<K>[] {
  return (Object.entries(choices) as [K, string][]).map(([value, label]) => ({ value, label }))
}

/** One of a short list. */
export function Choice<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  placeholder = 'انتخاب کنید',
}: ChoiceProps<T>) {
  const change = (key: React.Key | null): void => {
    const chosen = options.find(option => option.value === key)
    if (chosen) onChange(chosen.value)
  }
  return (
    <Select
      className={styles['choice'] ?? ''}
      selectedKey={value}
      onSelectionChange={change}
      placeholder={placeholder}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <Button className={styles['button'] ?? ''}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={options}>
          {option => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={styles['item'] ?? ''}
            >
              {withFigures(option.label)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
