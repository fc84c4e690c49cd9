import { Printer } from 'lucide-react'
import { useRef } from 'react'
import { formatJalaliDate } from '../../../../shared/persian/jalali.ts'
import { Button } from '../../../components/Button.tsx'
import { printAlone } from '../../../components/printAlone.ts'
import { todayInTehran } from '../../../components/today.ts'
import { useCouncilName } from '../../../shell/useCouncilName.ts'
import styles from './Lock.module.css'

/** The code that opens a store whose passphrase was forgotten, as it is printed; it is shown once. */
export function RecoveryPaper({ code }: { code: string }) {
  const council = useCouncilName()
  const paper = useRef<HTMLDivElement>(null)
  const printPaper = (): void => {
    const copy = paper.current?.cloneNode(true)
    if (copy instanceof HTMLElement) printAlone(copy)
  }
  return (
    <>
      <div ref={paper} className={styles['paper']}>
        <h3>کد بازیابی پایگاه دادهٔ شورانامه</h3>
        <p>{[council, formatJalaliDate(todayInTehran())].filter(part => part !== undefined).join(' · ')}</p>
        <code dir="ltr">{code}</code>
        <p>
          اگر رمز فراموش شود، این کد به جای آن نوشته می‌شود. جدا از رایانه و جدا از رمز نگه دارید؛ هر کس آن را داشته
          باشد، پایگاه داده را باز می‌کند.
        </p>
      </div>
      <div className={styles['ways']}>
        <Button onPress={printPaper}>
          <Printer size={16} aria-hidden />
          چاپ
        </Button>
      </div>
    </>
  )
}
