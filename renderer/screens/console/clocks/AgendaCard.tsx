import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Pill } from '../../../components/Pill.tsx'
import { itemNumber } from '../agendaPlan.ts'
import { useConsole } from '../useConsole.ts'
import styles from './Clocks.module.css'
import { useTimes } from './useTimes.ts'

const phases = {
  waiting: 'مانده',
  running: 'در جریان',
  ended: 'پایان یافت',
  postponed: 'به تأخیر افتاد',
  withdrawn: 'پس گرفته شد',
} as const

/** The whole agenda, each item as wide as its time, from right to left; and whether the session is official. */
export function AgendaCard() {
  const {
    state: { frame },
    presentation,
    current,
  } = useConsole()
  const { plan } = useTimes()
  const quorum = frame.band?.quorum ?? null
  if (plan === undefined) return null
  const here = plan.current?.code ?? current?.slide.item?.code
  return (
    <section className={styles['card']} aria-label="برنامهٔ جلسه">
      <p className={styles['pace']}>
        <b>برنامهٔ جلسه</b>
        {quorum === null ? (
          <span>{frame.band?.phase === 'ended' ? 'جلسه پایان یافته' : 'حضور ثبت نشده'}</span>
        ) : (
          <Pill tone={quorum.holds ? 'good' : 'bad'}>
            {toPersianDigits(`${quorum.holds ? '✓ رسمی' : '■ بدون حد نصاب'} · ${quorum.present} نفر حاضر`)}
          </Pill>
        )}
      </p>
      <ol className={styles['plan']}>
        {plan.items.map(item => {
          const number = itemNumber(plan, item, presentation.edition)
          return (
            <li
              key={item.code}
              style={{ flexGrow: Math.max(3, item.minutes ?? 3) }}
              data-phase={item.code === here ? 'here' : item.phase}
              data-closed={item.isClosed}
              title={number === null ? 'دستور غیرعلنی' : item.title}
            >
              {number === null ? '–' : toPersianDigits(String(number))}
              <span className="visually-hidden">
                {number === null ? ' غیرعلنی، ' : ` ${item.title}، `}
                {phases[item.phase]}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
