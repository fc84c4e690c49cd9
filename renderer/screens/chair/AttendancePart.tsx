import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Pill } from '../../components/Pill.tsx'
import styles from './Chair.module.css'
import { useChair } from './useChair.ts'

/** Who is there of whom, and whether the session is official. */
export function AttendancePart() {
  const { quorum, members, phase } = useChair().view
  return (
    <section className={styles['card']} aria-label="حضور و حد نصاب">
      {quorum === null ? (
        <p className={styles['soft']}>{phase === 'ended' ? 'جلسه پایان یافته است.' : 'حضور هنوز ثبت نشده است.'}</p>
      ) : (
        <div className={styles['attendance']}>
          <p>
            <strong>{toPersianDigits(String(quorum.present))}</strong> {toPersianDigits(`حاضر از ${members} عضو`)}
          </p>
          <p role="status">
            <Pill tone={quorum.holds ? 'good' : 'bad'}>
              {toPersianDigits(
                quorum.holds
                  ? `✓ رسمی · حد نصاب ${quorum.quorum}`
                  : `■ بدون حد نصاب · ${quorum.quorum - quorum.present} نفر دیگر لازم است`,
              )}
            </Pill>
          </p>
        </div>
      )}
    </section>
  )
}
