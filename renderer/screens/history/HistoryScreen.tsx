import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useChangeTitles } from '../../components/history/useChangeTitles.ts'
import { dayText } from '../../components/instantText.ts'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { GroupItem } from './GroupItem.tsx'
import styles from './History.module.css'

/** Groups that are shown at first, and more at every asking. */
const atOnce = 50
const mostShown = 1000

/** What was done in this store, by whom and when, day by day; each can be taken back as one. */
export default function HistoryScreen() {
  const [most, setMost] = useState(atOnce)
  const { data, error, isSuccess, refetch } = useQuery({
    ...orpc.changes.groups.queryOptions({ input: { most } }),
    placeholderData: keepPreviousData,
  })
  const titleOf = useChangeTitles((data ?? []).flatMap(({ only }) => only ?? []))
  const days = [...Map.groupBy(data ?? [], ({ at }) => dayText(at))]
  return (
    <div className={styles['screen']}>
      <header>
        <h1>سابقهٔ تغییرات</h1>
        <p>
          هر کار یک‌جا آمده است: یک ویرایش، یک چسباندن، یک پروندهٔ CSV. تا چیزی پس از آن تغییر نکرده باشد، می‌توان آن را
          لغو کرد.
        </p>
      </header>
      {error === null ? null : <ProblemNote cause={error} onRetry={() => void refetch()} />}
      {isSuccess && data.length === 0 ? <Empty title="هنوز تغییری ثبت نشده است" /> : null}
      {days.map(([day, groups]) => (
        <section key={day} className={styles['day']} aria-label={day}>
          <h2>{day}</h2>
          <ul>
            {groups.map(group => (
              <GroupItem key={group.group} group={group} titleOf={titleOf} />
            ))}
          </ul>
        </section>
      ))}
      {(data?.length ?? 0) >= most && most < mostShown ? (
        <Button onPress={() => setMost(Math.min(mostShown, most + atOnce * 4))}>تغییرات پیش از این</Button>
      ) : null}
    </div>
  )
}
