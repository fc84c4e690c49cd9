import { useMutation } from '@tanstack/react-query'
import { FolderOpen, X } from 'lucide-react'
import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { problemMessage } from '../../../../shared/problems/problemText.ts'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { instantText } from '../../../components/instantText.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { withPaths } from '../../../components/withPaths.tsx'
import styles from './ReceivedFiles.module.css'
import { ReceivedFolderDialog } from './ReceivedFolderDialog.tsx'
import { refreshReceived, useReceived } from './useReceived.ts'

interface ReceivedFilesProps {
  /** Somebody looks at what files would do. */
  onLook: (files: readonly File[]) => Promise<void>
}

/** The folder that departments' files come into, and those of them that nobody has looked at. */
export function ReceivedFiles({ onLook }: ReceivedFilesProps) {
  const { received, read } = useReceived()
  const [isChoosing, setChoosing] = useState(false)
  const look = useMutation({ mutationFn: async (names: readonly string[]) => onLook(await read(names)) })
  const leave = useMutation(orpc.submissions.leaveReceived.mutationOptions({ onSuccess: refreshReceived }))
  if (received === undefined) return null
  const { folder, trouble, files } = received
  const choose = (label: string) => (
    <Button look="quiet" onPress={() => setChoosing(true)}>
      <FolderOpen size={16} aria-hidden />
      {label}
    </Button>
  )
  return (
    <section className={styles['received']} aria-label="پوشهٔ دریافت">
      {folder === null ? (
        choose('پوشهٔ دریافت پرونده‌ها…')
      ) : (
        <>
          <p role="status">
            {trouble === null ? (
              <>
                پوشهٔ دریافت «<bdi dir="ltr">{folder}</bdi>»: {arrivedText(files.length)}
              </>
            ) : (
              <>پوشهٔ دریافت: {withPaths(problemMessage(trouble))}</>
            )}
          </p>
          {files.length > 1 ? (
            <Button isPending={look.isPending} onPress={() => look.mutate(files.map(({ name }) => name))}>
              {toPersianDigits(`بررسی هر ${files.length} پرونده`)}
            </Button>
          ) : null}
          {choose('تغییر پوشه…')}
        </>
      )}
      {files.length === 0 ? null : (
        <ul>
          {files.map(({ name, digest, at, isChanged }) => (
            <li key={name}>
              <b>
                <bdi>{withFigures(name)}</bdi>
              </b>
              <span>{isChanged ? 'دوباره رسیده، با محتوای دیگر' : 'رسیده، بررسی نشده'}</span>
              <small>{instantText(at)}</small>
              <Button aria-label={`بررسی ${name}`} isDisabled={look.isPending} onPress={() => look.mutate([name])}>
                بررسی
              </Button>
              <Button
                look="quiet"
                aria-label={`کنار گذاشتن ${name}`}
                isDisabled={leave.isPending}
                onPress={() => leave.mutate({ name, digest })}
              >
                <X size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isChoosing ? <ReceivedFolderDialog folder={folder} onClose={() => setChoosing(false)} /> : null}
    </section>
  )
}

const arrivedText = (count: number): string =>
  count === 0 ? 'پروندهٔ جدیدی نرسیده است.' : toPersianDigits(`${count} پرونده رسیده و بررسی نشده است.`)
