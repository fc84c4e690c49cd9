import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { newCode } from '../../shared/domain/newCode.ts'
import { fold } from '../../shared/persian/normalise.ts'
import { useSaveRecord } from '../api/useSaveRecord.ts'
import styles from './OfficeChoice.module.css'
import { useRecords } from './useSession.ts'

interface OfficeChoiceProps {
  label: string
  /** The label is only for listeners, and stands in the empty box. */
  hideLabel?: boolean
  /** Code of an office. */
  value: string | number | boolean | null
  onChange: (office: string | null) => void
}

/** An office by its title; a title that is not there yet becomes an office. */
export function OfficeChoice({ label, hideLabel = false, value, onChange }: OfficeChoiceProps) {
  const offices = useRecords('office')
  const save = useSaveRecord('office')
  const [typed, setTyped] = useState<string | null>(null)
  const title = String(offices.find(({ code }) => code === value)?.['title'] ?? '')
  const commit = (): void => {
    const text = typed?.trim() ?? title
    setTyped(null)
    if (fold(text) === fold(title)) return
    if (text === '') return onChange(null)
    const known = offices.find(office => fold(String(office['title'])) === fold(text))
    if (known !== undefined) return onChange(String(known['code']))
    const code = newCode(
      'office',
      offices.map(office => office['code']),
    )
    save.mutate({ code, title: text, holder: null }, { onSuccess: () => onChange(code) })
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
        if (key !== null) onChange(String(key))
      }}
      onBlur={commit}
      defaultFilter={(text, wanted) => fold(text).includes(fold(wanted))}
      allowsCustomValue
      menuTrigger="focus"
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <div className={styles['box']}>
        <Input placeholder={hideLabel ? label : 'سمت را بنویسید یا برگزینید'} />
        <Button aria-label="فهرست سمت‌ها">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['options'] ?? ''}>
          {({ id, title: name }: { id: string; title: string }) => (
            <ListBoxItem id={id} textValue={name} className={styles['option'] ?? ''}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
