import { ScreenView } from '../../components/slide/ScreenView.tsx'
import styles from './Console.module.css'
import { useConsole } from './useConsole.ts'

/** In a rehearsal: what the hall would see, over the whole window. All keys do what they do; F5 or Esc leads back. */
export function HallPreview() {
  const { frame } = useConsole().state
  return (
    <section className={styles['hall']} aria-label="آنچه صحن می‌بیند">
      <ScreenView frame={frame} />
    </section>
  )
}
