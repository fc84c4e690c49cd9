import { useRef, useState } from 'react'
import type { MinutesState } from '../../../shared/domain/minutesStates.ts'
import { minutesOf, signingOf } from '../../../shared/domain/signing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { minutesStateChoices } from '../../../shared/records/minutes.ts'
import { Button } from '../../components/Button.tsx'
import { LockDialog } from './LockDialog.tsx'
import styles from './Minutes.module.css'
import { ReturnDialog } from './ReturnDialog.tsx'
import { useMinutes } from './useMinutes.ts'

const states = Object.keys(minutesStateChoices) as MinutesState[]

/** How far the minutes are, and the one step forward. */
export function StateSteps() {
  const { session, state, act } = useMinutes()
  const heading = useRef<HTMLHeadingElement>(null)
  const [asked, setAsked] = useState<'lock' | 'return'>()
  const { signed, present } = signingOf(session)
  const hash = minutesOf(session)?.hash ?? null
  const goBack = (): void => {
    if (signed > 0) setAsked('return')
    else void act('returnMinutes', {})
  }
  const steps: { readonly [S in MinutesState]?: { text: string; go: () => void } } = {
    draft: { text: 'ارسال برای ملاحظهٔ اعضا', go: () => void act('circulateMinutes', {}) },
    circulated: { text: 'آغاز امضا', go: () => void act('openSigning', {}) },
    signed: { text: 'قطعی کردن صورتجلسه…', go: () => setAsked('lock') },
  }
  // One button for all steps, which keeps the keyboard from one to the next.
  const next = steps[state]
  // A dialog gives the keyboard back in the frame after it is gone; where its button went with the step, to nobody.
  const close = (): void => {
    setAsked(undefined)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) heading.current?.focus()
      }),
    )
  }
  return (
    <section className={styles['part']} aria-labelledby="state">
      <h2 id="state" ref={heading} tabIndex={-1}>
        وضعیت صورتجلسه
      </h2>
      <ol className={styles['states']}>
        {states.map(one => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {minutesStateChoices[one]}
            {one === 'signed' && state === one ? toPersianDigits(`، ${signed} از ${present}`) : ''}
          </li>
        ))}
      </ol>
      {hash === null ? null : (
        <p className={styles['hash']}>
          چکیدهٔ نسخهٔ قطعی (SHA-256): <bdi dir="ltr">{hash}</bdi>
        </p>
      )}
      <div className={styles['buttons']}>
        {next === undefined ? null : (
          <Button look="primary" onPress={next.go}>
            {next.text}
          </Button>
        )}
        {state === 'circulated' || state === 'signed' ? (
          <Button onPress={goBack}>بازگرداندن به پیش‌نویس{signed > 0 ? '…' : ''}</Button>
        ) : null}
      </div>
      {asked === 'lock' ? <LockDialog onClose={close} /> : null}
      {asked === 'return' ? <ReturnDialog onClose={close} /> : null}
    </section>
  )
}
