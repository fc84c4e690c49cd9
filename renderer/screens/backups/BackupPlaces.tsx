import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { orpc } from '../../api/api.ts'
import { Card } from '../../components/CardScreen.tsx'
import { Choice } from '../../components/Choice.tsx'
import { FolderField } from '../../components/FolderField.tsx'
import { sizeText } from '../../components/sizeText.ts'
import { useBackupState } from '../../components/useBackupState.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { withPaths } from '../../components/withPaths.tsx'
import { useSettings } from '../settings/useSettings.ts'
import styles from './Backups.module.css'

/** What the issued papers take of the room, and what found none. */
function IssuedNote() {
  const { data } = useQuery(orpc.backups.list.queryOptions())
  if (data === undefined || data.issued.count + data.issued.left === 0) return null
  const { count, bytes, left } = data.issued
  return (
    <p className={styles['soft']}>
      {withFigures(
        toPersianDigits(
          `سندهای تهیه‌شده هم در نسخه‌هاست: ${count} سند، ${sizeText(bytes)}. بیش از نیمی از این جا را نمی‌گیرند؛ قدیمی‌ترها از نسخه‌ها کنار می‌روند و خودشان در پوشهٔ outputs می‌مانند.`,
        ),
      )}
      {left === 0 ? null : withFigures(toPersianDigits(` ${left} سند در نسخه‌ها نیست.`))}
    </p>
  )
}

/** What stores that were put aside take of the room, and why they may take more. */
function AsideNote({ room }: { room: number }) {
  const { data } = useQuery(orpc.backups.list.queryOptions())
  const aside = data?.copies.filter(({ why }) => why === 'replaced' || why === 'rescued') ?? []
  if (aside.length === 0) return null
  const bytes = aside.reduce((sum, copy) => sum + copy.bytes, 0)
  const rule = `پایگاه‌های کنارگذاشته یا نگه‌داشته: ${aside.length} نسخه، ${sizeText(bytes)}. اگر بیش از یک‌چهارم این جا را بگیرند، قدیمی‌ترها کنار می‌روند؛ آنچه در پایگاه کنونی نیست، می‌ماند.`
  const more = 'اکنون بیش از این گرفته‌اند؛ هر کدام را که نمی‌خواهید خودتان از پوشهٔ «backups» پاک کنید.'
  return (
    <p className={styles['soft']}>
      {withFigures(toPersianDigits(aside.length > 1 && bytes > room / 4 ? `${rule} ${more}` : rule))}
    </p>
  )
}

const gigabyte = 2 ** 30
const rooms = [1, 2, 4, 8, 16, 32, 64, 128]

/** How much room the copies may take, and where else they go. */
export function BackupPlaces() {
  const { settings, save } = useSettings()
  const [typed, setTyped] = useState<string>()
  const state = useBackupState()
  if (settings === undefined) return null
  const keep = (given: string): void => {
    const folder = given.trim() === '' ? null : given.trim()
    if (folder !== settings.backupFolder) save({ backupFolder: folder })
    setTyped(undefined)
  }
  return (
    <Card title="جا و اندازه">
      <Choice
        label="بیشترین جای نسخه‌ها"
        value={String(settings.backupRoom)}
        options={[...new Set([...rooms.map(count => count * gigabyte), settings.backupRoom])]
          .toSorted((a, b) => a - b)
          .map(bytes => ({
            value: String(bytes),
            label: toPersianDigits(`${Math.round(bytes / gigabyte)} گیگابایت`),
          }))}
        onChange={bytes => save({ backupRoom: Number(bytes) })}
      />
      <p className={styles['soft']}>
        اگر نسخه‌ها بیش از این جا بخواهند، قدیمی‌ترها کنار می‌روند؛ آخرین نسخه همیشه می‌ماند.
      </p>
      <IssuedNote />
      <AsideNote room={settings.backupRoom} />
      <FolderField
        purpose="backups"
        label="جای دوم"
        value={typed ?? settings.backupFolder ?? ''}
        onChange={setTyped}
        onDone={keep}
        hint="نشانی کامل پوشه‌ای در شبکه یا کارت حافظه؛ هر نسخه آنجا هم نوشته و سنجیده می‌شود. اگر خالی باشد، جای دومی نیست."
      />
      {state === undefined || state.away === null ? null : (
        <p className={styles['failure']} role="alert">
          {withPaths(problemMessage(state.away))}
        </p>
      )}
    </Card>
  )
}
