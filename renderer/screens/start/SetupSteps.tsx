import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { wholeCity } from '../../../shared/domain/place.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { Button } from '../../components/Button.tsx'
import { useRecords } from '../../session/useSession.ts'
import { DepartmentList } from './DepartmentList.tsx'
import steps from './SetupSteps.module.css'
import styles from './Start.module.css'

interface List {
  kind: RecordKind
  title: string
  noun: string
  why: string
}

/** What no first session needs: each with the work that asks for it. */
const later: readonly List[] = [
  { kind: 'member', title: 'اعضای شورا', noun: 'عضو', why: 'پیش از روز جلسه، برای حضور، رأی و صورتجلسه.' },
  {
    kind: 'district',
    title: 'مناطق و سازمان‌ها',
    noun: 'منطقه یا سازمان',
    why: 'اگر رقم‌ها را به تفکیک منطقه می‌نویسید؛ «شهر»، برای آنچه سراسری است، از پیش هست.',
  },
  { kind: 'neighbourhood', title: 'محله‌ها', noun: 'محله', why: 'اگر پوشش گروه‌های امدادیار را می‌سنجید.' },
]

/** What a council that has just begun still needs before its first session, and what can wait until it is asked for. */
export function SetupSteps({ onNewSession }: { onNewSession: (() => void) | undefined }) {
  const [isListing, setListing] = useState(false)
  const departments = useRecords('department').length
  return (
    <section className={styles['card']} aria-labelledby="setup">
      <h2 id="setup">تا نخستین جلسه</h2>
      <ol className={steps['steps']}>
        <Step
          isDone={departments > 0}
          title={<Link href="/library/department">واحدها</Link>}
          note="آن‌ها که به شورا گزارش می‌دهند؛ فهرستشان را می‌توان از Word یا Excel چسباند."
        >
          {departments > 0 ? <span>{toPersianDigits(`${departments} واحد`)}</span> : null}
          <Button look={departments > 0 ? 'plain' : 'primary'} onPress={() => setListing(true)}>
            افزودن فهرست
          </Button>
        </Step>
        {onNewSession ? (
          <Step
            isDone={false}
            title="نخستین جلسه"
            note="شماره و تاریخ پیشنهاد می‌شود؛ سپس دستور جلسه را می‌چینید و گزارش واحدها را گرد می‌آورید."
          >
            <Button look={departments > 0 ? 'primary' : 'plain'} onPress={onNewSession}>
              جلسهٔ جدید
            </Button>
          </Step>
        ) : null}
      </ol>
      <details className={steps['later']}>
        <summary>هر وقت لازم شد</summary>
        <ol className={steps['steps']}>
          {later.map(list => (
            <ListStep key={list.kind} {...list} />
          ))}
        </ol>
      </details>
      {isListing ? <DepartmentList onClose={() => setListing(false)} /> : null}
    </section>
  )
}

function ListStep({ kind, title, noun, why }: List) {
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
      <div className={steps['act']}>{step.children}</div>
    </li>
  )
}
