import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { Key } from '../Key.tsx'
import styles from './Votes.module.css'

interface AnnounceProps {
  /** How many have not voted, where it is asked whether that is meant. */
  waiting: number | null
  onFinish: () => void
}

/** The key that announces the result. */
export function Announce({ waiting, onFinish }: AnnounceProps) {
  return (
    <div className={styles['announce']}>
      <Button look="primary" onPress={onFinish}>
        اعلام نتیجه <Key>Enter</Key>
      </Button>
      <span role="status">
        {waiting === null
          ? ''
          : toPersianDigits(`${waiting} نفر رأی نداده‌اند؛ اگر همین نتیجه است، دوباره Enter بزنید.`)}
      </span>
    </div>
  )
}
