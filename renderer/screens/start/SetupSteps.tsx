import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { wholeCity } from '../../../shared/domain/place.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { Button } from '../../components/Button.tsx'
import { useRecords } from '../../session/useSession.ts'
import steps from './SetupSteps.module.css'
import styles from './Start.module.css'

const lists = [
  { kind: 'department', title: 'واحدها', noun: 'واحد', why: 'ابتدا واحدهای گزارش‌دهنده را ثبت کنید.' },
  {
    kind: 'district',
    title: 'مناطق و سازمان‌ها',
    noun: 'منطقه یا سازمان',
    why: 'شاخص‌ها، ردیف‌های بودجه و اشتراک‌های برق میان آن‌ها بخش می‌شود؛ «شهر»، برای آنچه سراسری است، از پیش هست.',
  },
  { kind: 'neighbourhood', title: 'محله‌ها', noun: 'محله', why: 'پوشش گروه‌های امدادیار با آن‌ها سنجیده می‌شود.' },
] as const satisfies readonly { kind: RecordKind; title: string; noun: string; why: string }[]

/**
 * What a council that has just begun still has to say before its first session: done or not, each with the way to it.
 */
export function SetupSteps({ onNewSession }: { onNewSession: (() => void) | undefined }) {
  return (
    <section className={styles['card']} aria-labelledby="setup">
      <h2 id="setup">تا نخستین جلسه</h2>
      <p className={styles['soft']}>جدول‌ها را تایپ کنید یا از اکسل بچسبانید؛ هر گام را بعد هم می‌توان کامل کرد.</p>
      <ol className={steps['steps']}>
        {lists.map(list => (
          <ListStep key={list.kind} {...list} />
        ))}
        {onNewSession ? (
          <Step
            isDone={false}
            title="نخستین جلسه"
            note="شماره و تاریخ پیشنهاد می‌شود؛ سپس دستور جلسه را می‌چینید و گزارش واحدها را گرد می‌آورید."
          >
            <Button look="primary" onPress={onNewSession}>
              جلسهٔ جدید
            </Button>
          </Step>
        ) : null}
      </ol>
    </section>
  )
}

function ListStep({ kind, title, noun, why }: (typeof lists)[number]) {
  const count = useRecords(kind).filter(row => row['kind'] !== wholeCity.kind).length
  return (
    <Step isDone={count > 0} title={<Link href={`/library/${kind}`}>{title}</Link>} note={why}>
      {count > 0 ? toPersianDigits(`${count} ${noun}`) : 'ثبت نشده'}
    </Step>
  )
}

function Step(step: { isDone: boolean; title: ReactNode; note: string; children: ReactNode }) {
  return (
    <li className={step.isDone ? steps['done'] : undefined}>
      <span className={steps['mark']}>{step.isDone ? <Check size={14} role="img" aria-label="انجام شد" /> : null}</span>
      <div>
        <b>{step.title}</b>
        <p className={styles['soft']}>{step.note}</p>
      </div>
      <div>{step.children}</div>
    </li>
  )
}
