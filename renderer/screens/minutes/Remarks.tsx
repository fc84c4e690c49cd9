import * as z from 'zod'
import { sessionCourse } from '../../../shared/domain/sessionCourse.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import type { Row } from '../../../shared/records/index.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useKeptWords } from '../../drafts/useKeptWords.ts'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'

/** Of circulated minutes what members hold of them, of final ones what amends them, each by its number. */
export function Remarks() {
  const { session, state } = useMinutes()
  const { minutesRemark } = session.rows
  const remarks = minutesRemark.filter(({ kind }) => kind === 'remark')
  const amendments = minutesRemark.filter(({ kind }) => kind === 'amendment')
  return (
    <>
      {state === 'locked' ? (
        <section className={styles['part']} aria-labelledby="amendments">
          <h2 id="amendments">اصلاحیه‌ها</h2>
          <List rows={amendments} name="اصلاحیهٔ" />
          <RemarkForm name="amendMinutes" label="متن اصلاحیه" button="ثبت اصلاحیه" />
        </section>
      ) : null}
      {state === 'circulated' || remarks.length > 0 ? (
        <section className={styles['part']} aria-labelledby="remarks">
          <h2 id="remarks">ملاحظات اعضا</h2>
          <p className={styles['hint']}>کنار صورتجلسه می‌ماند و در متن رسمی چاپ نمی‌شود.</p>
          <List rows={remarks} name="ملاحظهٔ" />
          {state === 'circulated' ? <RemarkForm name="remarkMinutes" label="متن ملاحظه" button="ثبت ملاحظه" /> : null}
        </section>
      ) : null}
    </>
  )
}

function List({ rows, name }: { rows: readonly Row<'minutesRemark'>[]; name: string }) {
  const { session } = useMinutes()
  if (rows.length === 0) return null
  return (
    <ul className={styles['rows']}>
      {rows.map(({ code, number, member, text, at }) => (
        <li key={code}>
          <span>
            <b>{withFigures(toPersianDigits(`${name} ${number}`))}</b>{' '}
            <small>
              {withFigures(formatJalaliDate(at.slice(0, 10), 'long'))}
              {member === null ? '' : `، ${session.nameOf('member', member)}`}
            </small>
            <br />
            {withFigures(text)}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface RemarkFormProps {
  name: 'remarkMinutes' | 'amendMinutes'
  label: string
  button: string
}

const nobody = '-'
const remarkSchema = z.object({ text: z.string(), member: z.string() })
const noRemark = { text: '', member: nobody }

/** Kept on this machine until it is recorded. */
function RemarkForm({ name, label, button }: RemarkFormProps) {
  const { session, act } = useMinutes()
  const { words, change, forget } = useKeptWords(`minutes/${session.code}/${name}`, noRemark, remarkSchema)
  const { text, member } = words
  const members = sessionCourse(session).members.map(one => ({ value: one.member.code, label: one.member.title }))
  const save = async (): Promise<void> => {
    if (await act(name, { text, member: member === nobody ? null : member })) forget()
  }
  return (
    <form
      className={styles['form']}
      aria-label={button}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Choice
        label="عضو"
        value={member}
        options={[{ value: nobody, label: 'بدون نام' }, ...members]}
        onChange={to => change({ member: to })}
      />
      <Field label={label} value={text} onChange={to => change({ text: to })} multiline />
      <div className={styles['buttons']}>
        <Button type="submit">{button}</Button>
      </div>
    </form>
  )
}
