import { sessionCourse } from '../../../shared/domain/sessionCourse.ts'
import { minutesOf, signersOf } from '../../../shared/domain/signing.ts'
import { formatTime } from '../../../shared/persian/formatTime.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { callKindChoices } from '../../../shared/records/minutes.ts'
import { Choice } from '../../components/Choice.tsx'
import { DayField } from '../../components/DayField.tsx'
import { TimeField } from '../../components/TimeField.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Minutes.module.css'
import { SavedField } from './SavedField.tsx'
import { useMinutes } from './useMinutes.ts'

const calls = Object.entries(callKindChoices).map(([value, label]) => ({ value: value as CallKind, label }))
type CallKind = keyof typeof callKindChoices

/** What heads the minutes, and the next session's day. */
export function Head() {
  const { session, isFixed, act } = useMinutes()
  const own = minutesOf(session)
  const present = signersOf(session)
  const chairs = present.length > 0 ? present : sessionCourse(session).members.map(({ member }) => member)
  return (
    <section className={styles['part']} aria-labelledby="head">
      <h2 id="head" tabIndex={-1}>
        مشخصات
      </h2>
      {isFixed ? (
        <FixedHead />
      ) : (
        <div className={styles['fields']}>
          <Choice
            label="رئیس جلسه"
            value={own?.chair ?? null}
            options={chairs.map(({ code, title }) => ({ value: code, label: title }))}
            onChange={chair => void act('setMinutesHead', { chair })}
          />
          <Choice
            label="نوع دعوت"
            value={own?.call ?? null}
            options={calls}
            onChange={call => void act('setMinutesHead', { call })}
          />
          <SavedField
            label="دعوت‌کننده"
            value={own?.calledBy ?? ''}
            onSave={calledBy => act('setMinutesHead', { calledBy })}
          />
          <SavedField
            label="صفحهٔ دفتر صورتجلسات"
            value={own?.registerPages ?? ''}
            onSave={registerPages => act('setMinutesHead', { registerPages })}
          />
          <DayField
            label="روز جلسهٔ بعد"
            value={own?.nextDate ?? null}
            optional
            onChange={nextDate => void act('setMinutesHead', { nextDate })}
          />
          <TimeField
            label="ساعت جلسهٔ بعد"
            value={own?.nextTime ?? ''}
            onChange={nextTime => void act('setMinutesHead', { nextTime })}
          />
        </div>
      )}
    </section>
  )
}

function FixedHead() {
  const { session } = useMinutes()
  const own = minutesOf(session)
  if (own === undefined) return null
  const next = own.nextDate === null ? '' : formatJalaliDate(own.nextDate, 'weekday')
  const hour = own.nextTime === null ? '' : `، ساعت ${formatTime(own.nextTime)}`
  const pairs = [
    ['رئیس جلسه', own.chair === null ? '' : session.nameOf('member', own.chair)],
    ['نوع دعوت', own.call === null ? '' : callKindChoices[own.call]],
    ['دعوت‌کننده', own.calledBy ?? ''],
    ['صفحهٔ دفتر صورتجلسات', own.registerPages ?? ''],
    ['جلسهٔ بعد', next + hour],
  ] as const
  return (
    <dl className={styles['fixed']}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === '' ? '—' : withFigures(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
