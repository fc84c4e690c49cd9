import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NetworkState } from '../../../../shared/hall/network.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { squareCode } from '../../../../shared/squareCode.ts'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { useHostClock } from '../../../components/slide/useHostClock.ts'
import { RunningClock } from '../clocks/RunningClock.tsx'
import { useConsole } from '../useConsole.ts'
import styles from './Network.module.css'
import { NetworkDialog } from './NetworkDialog.tsx'

/** Screens of the network: off, or how the next one is paired. */
export function NetworkPart() {
  const { network } = useConsole().state
  const [isChoosing, setChoosing] = useState(false)
  if (network !== null) return <Pairing network={network} />
  return (
    <div className={styles['off']}>
      <span>نمایش در شبکه بسته است.</span>
      <Button onPress={() => setChoosing(true)}>باز کردن…</Button>
      {isChoosing ? <NetworkDialog onClose={() => setChoosing(false)} /> : null}
    </div>
  )
}

function Pairing({ network }: { network: NetworkState }) {
  const newCode = useMutation(orpc.hallNetwork.newCode.mutationOptions())
  const close = useMutation(orpc.hallNetwork.close.mutationOptions())
  const { url, code, fingerprint, triesLeft } = network
  return (
    <div className={styles['pairing']}>
      {code === null ? null : <QrCode text={`${url}#${code}`} />}
      <div className={styles['words']}>
        <CodeWords network={network} />
        <bdi dir="ltr" className={styles['address']}>
          {url.replace(/\/$/, '')}
        </bdi>
        <div className={styles['buttons']}>
          <Button isPending={newCode.isPending} onPress={() => newCode.mutate({})}>
            {triesLeft === 0 ? 'باز کردن دوباره' : 'کد جدید'}
          </Button>
          <Button isPending={close.isPending} onPress={() => close.mutate({})}>
            بستن شبکه
          </Button>
        </div>
      </div>
      <details className={styles['details']}>
        <summary>هشدار مرورگر و اثر انگشت گواهی</summary>
        <p>
          نشانی را با https باز کنید. مرورگر یک بار هشدار می‌دهد که گواهی را نمی‌شناسد؛ اثر انگشت SHA-256 آن را با این
          مقایسه کنید و اگر یکی است ادامه دهید:
        </p>
        <code dir="ltr">{fingerprint.replaceAll(':', ' ')}</code>
      </details>
    </div>
  )
}

/** The code, for how long it is good, and how many wrong ones are still borne. */
function CodeWords({ network: { code, expiresAt, triesLeft } }: { network: NetworkState }) {
  const { frame } = useConsole().state
  const now = useHostClock(frame.now)
  if (triesLeft === 0) return <p className={styles['stopped']}>■ پس از پنج کد نادرست، اتصال نمایشگر جدید بسته شد.</p>
  if (code === null) return <p className={styles['stopped']}>◆ مهلت کد گذشت.</p>
  return (
    <>
      <small>کد اتصال، یک‌بارمصرف</small>
      <b className={styles['code']} dir="ltr" aria-label={`کد اتصال ${toPersianDigits(code)}`}>
        {toPersianDigits(`${code.slice(0, 3)} ${code.slice(3)}`)}
      </b>
      <small>
        <RunningClock seconds={Math.max(0, (Date.parse(expiresAt) - now) / 1000)} /> تا پایان مهلت ·{' '}
        {toPersianDigits(`${triesLeft} تلاش`)}
      </small>
    </>
  )
}

/** Dark on light in every theme: cameras read no other. */
function QrCode({ text }: { text: string }) {
  const { size, path } = squareCode(text, 2)
  return (
    <svg role="img" aria-label="رمزینهٔ نشانی و کد اتصال" viewBox={`0 0 ${size} ${size}`} className={styles['qr']}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
