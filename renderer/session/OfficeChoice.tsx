import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { fold } from '../../shared/persian/normalise.ts'
import { typedText } from '../components/typedText.ts'
import { withFigures } from '../components/withFigures.tsx'
import styles from './OfficeChoice.module.css'
import { useRecords } from './useSession.ts'

/** An office that is there, by its code, or a new one by its title. */
export type OfficeRequest = { code: string } | { title: string }

interface OfficeChoiceProps {
  label: string
  /** The label is only for listeners, and stands in the empty box. */
  hideLabel?: boolean
  value: OfficeRequest | null
  onChange: (office: OfficeRequest | null) => void
}

/** An office by its title; a title that is not there yet becomes an office once what it is chosen for is saved. */
export function OfficeChoice({ label, hideLabel = false, value, onChange }: OfficeChoiceProps) {
  const offices = useRecords('office')
  const [typed, setTyped] = useState<string | null>(null)
  const title =
    value !== null && 'title' in value
      ? value.title
      : String(offices.find(({ code }) => code === value?.code)?.['title'] ?? '')
  const commit = (): void => {
    const text = typed?.trim() ?? title
    setTyped(null)
    if (fold(text) === fold(title)) return
    if (text === '') return onChange(null)
    const known = offices.find(office => fold(String(office['title'])) === fold(text))
    onChange(known === undefined ? { title: text } : { code: String(known['code']) })
  }
  return (
    <ComboBox
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={styles['office'] ?? ''}
      items={offices.map(office => ({ id: String(office['code']), title: String(office['title']) }))}
      inputValue={typed ?? title}
      onInputChange={setTyped}
      onSelectionChange={key => {
        setTyped(null)
        if (key !== null) onChange({ code: String(key) })
      }}
      onBlur={commit}
      defaultFilter={(text, wanted) => fold(text).includes(fold(wanted))}
      allowsCustomValue
      menuTrigger="focus"
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <div className={styles['box']}>
        <Input
          autoComplete="off"
          {...typedText(typed ?? title)}
          placeholder={hideLabel ? label : 'سمت را بنویسید یا انتخاب کنید'}
        />
        <Button aria-label="فهرست سمت‌ها">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['options'] ?? ''}>
          {({ id, title: name }: { id: string; title: string }) => (
            <ListBoxItem id={id} textValue={name} className={styles['option'] ?? ''}>
              {withFigures(name)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
