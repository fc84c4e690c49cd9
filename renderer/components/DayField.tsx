import { CalendarDays } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import { readTypedDay } from '../../shared/persian/typedDay.ts'
import styles from './DayField.module.css'
import { Field } from './Field.tsx'
import { lazyComponent } from './lazyComponent.tsx'
import { todayInTehran } from './today.ts'
import { useDaysOff } from './useDaysOff.ts'

const DayCalendar = lazyComponent(() => import('./DayCalendar.tsx').then(module => module.default))

interface DayFieldProps {
  label: string
  /** ISO 8601 day. */
  value: string | null
  /** Null for an optional field that is emptied, and for what is no day in another. */
  onChange: (iso: string | null) => void
  /** May be left empty. */
  optional?: boolean
}

/**
 * A Jalali day, typed as people write it or chosen in a calendar; what was understood is said below with its weekday.
 */
export function DayField({ label, value, onChange, optional = false }: DayFieldProps) {
  const dayOff = useDaysOff()
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const text = typed ?? (value === null ? '' : formatJalaliDate(value, 'long'))
  const read = typed === null || typed.trim() === '' ? undefined : readTypedDay(typed, todayInTehran())
  const commit = (): void => {
    if (typed === null) return
    const isEmptied = typed.trim() === '' && optional
    if (read?.ok) onChange(read.iso)
    else if (isEmptied || !optional) onChange(null)
    if (read?.ok || isEmptied) setTyped(null)
  }
  const missing = typed !== null && typed.trim() === '' && !optional
  const error = missing ? 'تاریخ را بنویسید.' : read?.ok === false ? read.message : undefined
  const day = read?.ok ? read.iso : typed === null ? value : null
  const off = day === null ? undefined : dayOff(day)
  const press = (event: KeyboardEvent): void => {
    // A form that is sent by Enter has what was typed.
    if (event.key === 'Enter') commit()
    if (!event.altKey || event.key !== 'ArrowDown') return
    event.preventDefault()
    setIsOpen(true)
  }
  const choose = (iso: string): void => {
    setTyped(null)
    setIsOpen(false)
    onChange(iso)
  }
  return (
    <>
      <Field
        label={label}
        value={text}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={press}
        error={error}
        hint={
          day === null
            ? 'مانند ۱۴۰۱/۱۰/۱۸، ۱۸ دی یا یکشنبه'
            : `${formatJalaliDate(day, 'weekday')}${off === undefined ? '' : `؛ تعطیل: ${off}`}`
        }
        boxRef={box}
        aside={
          <Button aria-label={`تقویم «${label}»`} excludeFromTabOrder onPress={() => setIsOpen(true)}>
            <CalendarDays size={16} aria-hidden />
          </Button>
        }
      />
      <Popover
        triggerRef={box}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        placement="bottom end"
        className={styles['popover'] ?? ''}
      >
        <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
          <DayCalendar label={label} iso={day} onChoose={choose} onLeave={() => setIsOpen(false)} />
        </Dialog>
      </Popover>
    </>
  )
}
