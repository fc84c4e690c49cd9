import { PersianCalendar, parseDate, toCalendar } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type FocusEvent, useState } from 'react'
import { Button, Calendar, CalendarCell, CalendarGrid } from 'react-aria-components'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { formatJalaliDate, monthName } from '../../shared/persian/jalali.ts'
import styles from './DayCalendar.module.css'
import { todayInTehran } from './today.ts'
import { useDaysOff } from './useDaysOff.ts'

interface DayCalendarProps {
  label: string
  /** ISO 8601 day that is chosen now. */
  iso: string | null
  onChoose: (iso: string) => void
  /** Escape: back to typing. */
  onLeave: () => void
  onBlur?: (event: FocusEvent) => void
}

const persian = new PersianCalendar()

/** A Jalali month to choose a day from, by arrows or the pointer; its week begins on Saturday. */
export default function DayCalendar({ label, iso, onChoose, onLeave, onBlur }: DayCalendarProps) {
  const dayOff = useDaysOff()
  const [shown, setShown] = useState(() => toCalendar(parseDate(iso ?? todayInTehran()), persian))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Hears keys and leaving of the calendar in it.
    <div
      onBlur={onBlur}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key !== 'Escape') return
        event.preventDefault()
        onLeave()
      }}
    >
      <Calendar
        aria-label={label}
        autoFocus
        firstDayOfWeek="sat"
        value={iso === null ? null : toCalendar(parseDate(iso), persian)}
        focusedValue={shown}
        onFocusChange={day => setShown(toCalendar(day, persian))}
        onChange={day => onChoose(day?.toString() ?? '')}
        className={styles['calendar'] ?? ''}
      >
        <header>
          <Button slot="previous" aria-label="ماه پیش">
            <ChevronRight size={16} aria-hidden />
          </Button>
          <strong aria-hidden>{toPersianDigits(`${monthName(shown.month)} ${shown.year}`)}</strong>
          <Button slot="next" aria-label="ماه پس">
            <ChevronLeft size={16} aria-hidden />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="narrow">
          {date => (
            <CalendarCell
              date={date}
              className={`${styles['day']} ${isFriday(date.toString()) || dayOff(date.toString()) !== undefined ? styles['off'] : ''}`}
              render={(cell, { isToday, isSelected }) => (
                <div
                  {...cell}
                  title={dayOff(date.toString())}
                  aria-label={dayLabel(date.toString(), dayOff(date.toString()), isToday, isSelected)}
                />
              )}
            />
          )}
        </CalendarGrid>
      </Calendar>
    </div>
  )
}

/** The week's day of rest, as wall calendars mark it. */
function isFriday(iso: string): boolean {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() === 5
}

/** What a day is called for listeners: the browser's own «۱۴۰۱ فروردین ۲۷, شنبه» is in no order that people say. */
function dayLabel(iso: string, off: string | undefined, isToday: boolean, isSelected: boolean): string {
  const day = stripIsolates(formatJalaliDate(iso, 'weekday'))
  const words = off === undefined ? [] : [`تعطیل: ${off}`]
  return [...(isToday ? ['امروز'] : []), day, ...words, ...(isSelected ? ['برگزیده'] : [])].join('، ')
}
