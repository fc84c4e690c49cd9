import { billsText, type FoundBills } from '../../../shared/bills/foundBills.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Import.module.css'

/** What an export of bills comes to, and the accounts in it that are not there yet. */
export function BillsFound({ bills }: { bills: FoundBills }) {
  const { strangers, strangerCount } = bills
  const rest = strangerCount - strangers.length
  return (
    <>
      <ul className={styles['bills']}>
        {billsText(bills).map(text => (
          <li key={text}>{withFigures(text)}</li>
        ))}
      </ul>
      {strangers.length > 0 ? (
        <section className={styles['aside']} aria-label="اشتراک‌های جدید">
          <h3>اشتراک‌های ثبت‌نشدهٔ این پرونده</h3>
          <ul>
            {strangers.map(({ code, site, use, bills: count }) => (
              <li key={code}>
                <bdi>{toPersianDigits(code)}</bdi>
                <span>
                  {withFigures(toPersianDigits([site, use, `${count} قبض`].filter(said => said !== '').join('، ')))}
                </span>
              </li>
            ))}
          </ul>
          {rest > 0 ? <p>{`و ${formatNumber(String(rest), { isolate: false })} اشتراک دیگر`}</p> : null}
        </section>
      ) : null}
    </>
  )
}
