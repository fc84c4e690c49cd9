import { useState } from 'react'
import { sessionCourse } from '../../../shared/domain/sessionCourse.ts'
import { signersOf, signingOf } from '../../../shared/domain/signing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { DayField } from '../../components/DayField.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { letterOfPlace } from '../record/seatKeys.ts'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'
import { useSigningKeys } from './useSigningKeys.ts'

/** Who has signed: a key each, by seat, as in the chamber. Only those who were present sign. */
export function Signatures() {
  const { session, state, act } = useMinutes()
  const [day, setDay] = useState<string | null>(null)
  const { signed, present } = signingOf(session)
  const signedOn = new Map(session.rows.minutesSignature.map(one => [one.member, one.signedOn]))
  const places = sessionCourse(session).members.map(({ member }) => member.code)
  const isOpen = state === 'signed'
  const toggle = (member: string): void =>
    void act('signMinutes', { member, signed: !signedOn.has(member), on: signedOn.has(member) ? null : day })
  useSigningKeys(isOpen ? places : [], toggle)
  return (
    <section className={styles['part']} aria-labelledby="signatures">
      <h2 id="signatures">امضای حاضران</h2>
      <p role="status">{withFigures(toPersianDigits(`${signed} از ${present} امضا`))}</p>
      {isOpen ? (
        <>
          <p className={styles['hint']}>کلید هر عضو امضای او را ثبت می‌کند؛ زدن دوباره آن را برمی‌دارد.</p>
          <DayField label="تاریخ امضا (اگر امروز نیست)" value={day} optional onChange={setDay} />
        </>
      ) : null}
      <ul className={styles['signers']}>
        {signersOf(session).map(({ code, title }) => {
          const on = signedOn.get(code)
          const said = on === undefined ? 'امضا نشده' : `امضا: ${formatJalaliDate(on, 'long')}`
          return (
            <li key={code}>
              <button
                type="button"
                aria-pressed={on !== undefined}
                aria-disabled={!isOpen}
                onClick={() => (isOpen ? toggle(code) : undefined)}
              >
                <b>{withFigures(title)}</b>
                {isOpen ? <kbd aria-hidden>{letterOfPlace(places.indexOf(code))}</kbd> : null}
                <small>{withFigures(said)}</small>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
