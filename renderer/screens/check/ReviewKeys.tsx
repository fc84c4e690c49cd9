import styles from './CheckScreen.module.css'

const keys = [
  ['↓ ↑', 'مورد بعدی و قبلی'],
  ['Enter', 'مشاهده'],
  ['M', 'اصلاح پیشنهادی'],
  ['Shift M', 'اصلاح همهٔ موارد مشابه'],
  ['P', 'پذیرش'],
  ['Shift P', 'پذیرش همهٔ موارد مشابه'],
] as const

/** The keys that go through the findings, where one looks for the next step; the help of keys names them too. */
export function ReviewKeys() {
  return (
    <p className={styles['keys']} aria-hidden>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  )
}
