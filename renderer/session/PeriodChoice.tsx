import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { fold } from '../../shared/persian/normalise.ts'
import { parsePeriod } from '../../shared/quantities/period.ts'
import { periodsMeant } from '../../shared/quantities/periodsMeant.ts'
import { readPeriod } from '../../shared/quantities/periodWords.ts'
import { typedText } from '../components/typedText.ts'
import { withFigures } from '../components/withFigures.tsx'
import styles from './OfficeChoice.module.css'

interface PeriodChoiceProps {
  label: string
  /** A period's code. */
  value: string
  /** Those that are offered before anything is typed, as codes. */
  likely: readonly string[]
  onChange: (code: string) => void
}

/** A period, chosen or typed in words: «شش‌ماههٔ نخست ۱۴۰۲», «۹ ماهه», «مهر». */
export function PeriodChoice({ label, value, likely, onChange }: PeriodChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? parsePeriod(value).label
  const years = [...new Set([value, ...likely].map(code => parsePeriod(code).year))].toSorted((a, b) => b - a)
  const shown = typed === null || typed.trim() === '' ? [...new Set([value, ...likely])] : meant(typed)
  const read = readPeriod(text)
  const isOpen = typed !== null && typed.trim() !== ''
  const error = isOpen && !read.ok && shown.length === 0 ? read.message : undefined
  const choose = (code: string): void => {
    setTyped(null)
    onChange(code)
  }
  /** What is no period gives back the one that was chosen. */
  const commit = (): void => {
    const [only] = isOpen ? meant(text) : []
    if (only !== undefined) choose(only)
    else setTyped(null)
  }

  function meant(words: string): string[] {
    const found = periodsMeant(words, years)
    const wanted = fold(words)
    const holding = likely.filter(code => fold(parsePeriod(code).label).includes(wanted))
    return [...new Set([...found, ...holding])]
  }
  return (
    <ComboBox
      className={styles['office'] ?? ''}
      items={shown.map(code => ({ id: code, label: parsePeriod(code).label }))}
      inputValue={text}
      onInputChange={words => setTyped(words === parsePeriod(value).label ? null : words)}
      onSelectionChange={key => {
        if (key !== null) choose(String(key))
      }}
      onBlur={commit}
      defaultFilter={() => true}
      isInvalid={error !== undefined}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <div className={styles['box']}>
        <Input autoComplete="off" {...typedText(text)} placeholder="مانند نیمهٔ نخست ۱۴۰۲" />
        <Button aria-label="فهرست دوره‌ها">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <FieldError>{error === undefined ? null : withFigures(error)}</FieldError>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['options'] ?? ''}>
          {({ id, label: name }: { id: string; label: string }) => (
            <ListBoxItem id={id} textValue={name} className={styles['option'] ?? ''}>
              {withFigures(name)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
