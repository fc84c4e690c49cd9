import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '../../../shared/api/outputs.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { instantText } from '../../components/instantText.ts'
import { Pill } from '../../components/Pill.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { ChangesSince } from './ChangesSince.tsx'
import styles from './CompileScreen.module.css'
import { formatNames } from './formatNames.ts'
import { outputTitle } from './outputTitle.ts'

/** Earlier documents of the session, newest first, and what has changed since each. */
export function OutputList({ session, onOpen }: { session: string; onOpen: (id: string) => void }) {
  const { data } = useQuery(orpc.outputs.list.queryOptions({ input: { session } }))
  if (!data) return null
  if (data.length === 0) return <Empty title="هنوز سندی تهیه نشده است">سند را انتخاب کنید و «تهیهٔ سند» را بزنید.</Empty>
  return (
    <ul className={styles['outputs']}>
      {data.map(output => (
        <OutputRow key={output.id} output={output} onOpen={() => onOpen(output.id)} />
      ))}
    </ul>
  )
}

function OutputRow({ output, onOpen }: { output: Output; onOpen: () => void }) {
  const [showsChanges, setShowsChanges] = useState(false)
  const { id, edition, format, pages, bytes, at, who, changesSince, isSigned, isThere } = output
  return (
    <li>
      <div className={styles['output']}>
        <div>
          <b>{outputTitle(output)}</b>{' '}
          <Pill tone={edition === 'closed' ? 'bad' : 'accent'}>{edition === 'closed' ? '● غیرعلنی' : '○ علنی'}</Pill>{' '}
          {isSigned ? <Pill tone="lapis">✓ امضاشده</Pill> : null}
          <p>
            {instantText(at)} · {withFigures(who)} ·{' '}
            {toPersianDigits(
              `${formatNames[format]}، ${pages === null ? '' : `${pages} صفحه، `}${Math.ceil(bytes / 1024)} کیلوبایت`,
            )}
          </p>
        </div>
        {changesSince === 0 ? (
          <Pill tone="good">✓ به‌روز است</Pill>
        ) : (
          <Button look="quiet" aria-expanded={showsChanges} onPress={() => setShowsChanges(!showsChanges)}>
            {toPersianDigits(`${changesSince} تغییر پس از این نسخه`)}
          </Button>
        )}
        {isThere ? (
          <Button onPress={onOpen}>{format === 'pdf' ? 'خواندن' : 'باز کردن'}</Button>
        ) : (
          <Pill tone="warn">! پرونده جابه‌جا شده است</Pill>
        )}
      </div>
      {showsChanges ? <ChangesSince id={id} /> : null}
    </li>
  )
}
