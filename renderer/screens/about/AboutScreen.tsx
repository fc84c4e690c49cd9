import { useMutation, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { Program } from '../../../shared/api/host.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { api, orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Card, CardScreen } from '../../components/CardScreen.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { saveFile } from '../../components/saveFile.ts'
import styles from './About.module.css'
import { news } from './news.ts'

/** Which program this is, what is new in it, and what can be sent to those who mend it. */
export default function AboutScreen() {
  const { data, error, refetch } = useQuery(orpc.host.program.queryOptions())
  const giving = useMutation({ mutationFn: () => api.host.log(), onSuccess: file => saveFile(file) })
  return (
    <CardScreen title="دربارهٔ برنامه">
      <Card title="نسخه‌ها">
        {error ? <ProblemNote cause={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? null : <Versions program={data} />}
        <p>
          اگر خطایی دیده‌اید، این پرونده را برای پشتیبانی بفرستید. تنها کد خطاها، زمان و نسخه‌ها در آن است؛ هیچ متن، نام
          یا رقمی از جلسه در آن نیست.
        </p>
        <div>
          <Button isPending={giving.isPending} onPress={() => giving.mutate()}>
            <Download size={16} aria-hidden />
            ذخیرهٔ گزارش خطا
          </Button>
        </div>
      </Card>
      <Card title="تازه‌ها">
        {news.map(({ version, items }) => (
          <div key={version}>
            <h3>{toPersianDigits(`نسخهٔ ${version}`)}</h3>
            <ul className={styles['news']}>
              {items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </Card>
    </CardScreen>
  )
}

const hosts: Record<Program['host'], string> = { electron: 'برنامهٔ رومیزی', browser: 'مرورگر' }

function Versions({ program: { version, schema, host, system, parts } }: { program: Program }) {
  return (
    <dl className={styles['versions']}>
      <Fact name="شورانامه" value={toPersianDigits(version)} />
      <Fact name="ساختار پایگاه داده" value={toPersianDigits(String(schema))} />
      <Fact name="اجرا در" value={hosts[host]} />
      <Fact name="سیستم عامل" value={<bdi dir="ltr">{system}</bdi>} />
      {parts.map(part => (
        <Fact key={part.name} name={<bdi dir="ltr">{part.name}</bdi>} value={<bdi dir="ltr">{part.version}</bdi>} />
      ))}
    </dl>
  )
}

function Fact({ name, value }: { name: React.ReactNode; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
