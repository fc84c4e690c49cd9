import { useState } from 'react'
import { codeDigits, mostNameLetters } from '../../../shared/hall/pairing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import styles from './PairForm.module.css'
import { pairScreen, type Refusal } from './pairScreen.ts'
import { refusalWords } from './refusalWords.ts'

interface PairFormProps {
  /** Of the address that was scanned; '' of none. */
  scanned: string
  refusal: Refusal | null
  onPaired: (token: string) => void
  onRefused: (refusal: Refusal) => void
}

/** Asks for the code that the presenter's console shows. */
export function PairForm({ scanned, refusal, onPaired, onRefused }: PairFormProps) {
  const [code, setCode] = useState(toPersianDigits(scanned))
  const [name, setName] = useState('')
  const [isAsking, setAsking] = useState(false)
  const pair = async (): Promise<void> => {
    setAsking(true)
    const answer = await pairScreen(code, name)
    setAsking(false)
    if (typeof answer === 'string') return onPaired(answer)
    setCode('')
    onRefused(answer)
  }
  return (
    <main className={styles['page']}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          if (!isAsking) void pair()
        }}
      >
        <h1>اتصال به نمایش صحن</h1>
        <p role="alert" className={styles['refusal']}>
          {refusal === null ? null : `◆ ${refusalWords(refusal)}`}
        </p>
        <label>
          <span>کد شش‌رقمی میز نمایش</span>
          <input
            className={styles['code']}
            value={code}
            onChange={event => setCode(toPersianDigits(event.target.value))}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            maxLength={codeDigits * 2}
            required
            // The page has nothing else to do.
            autoFocus={scanned === ''}
          />
        </label>
        <label>
          <span>نام این نمایشگر در میز نمایش (اختیاری)</span>
          <input
            autoComplete="off"
            value={name}
            onChange={event => setName(event.target.value)}
            maxLength={mostNameLetters}
            placeholder="مانند: تبلت هیئت‌رئیسه"
          />
        </label>
        <button type="submit" aria-disabled={isAsking}>
          {isAsking ? 'در حال اتصال…' : 'اتصال'}
        </button>
        <p className={styles['soft']}>این صفحه همان تصویر پردهٔ صحن را نشان می‌دهد و با پایان نمایش بسته می‌شود.</p>
      </form>
    </main>
  )
}
