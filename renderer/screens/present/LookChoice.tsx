import { type HallLook, hallRatios, hallThemes } from '../../../shared/hall/presentation.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { api } from '../../api/api.ts'
import { presentationNow } from '../../api/presentation.ts'
import { problemOf } from '../../api/problem.ts'
import { Choice } from '../../components/Choice.tsx'
import { useHallLook } from '../../state/hallLook.ts'
import { showProblem } from '../../state/toasts.ts'
import styles from './Present.module.css'

const themes = optionsOf(hallThemes)
const ratios = optionsOf(hallRatios)
/** Distance of the farthest seat in heights of the screen; letters grow with it from 8 on. */
const distances = [4, 6, 8, 10, 12, 16, 20].map(distance => ({
  value: String(distance),
  label: toPersianDigits(`فاصلهٔ دورترین صندلی: ${distance} برابر پرده`),
}))

/** How the hall's screens look; where a presentation goes on, they do so at once. */
export function LookChoice() {
  const { look } = useHallLook()
  const change = (patch: Partial<HallLook>): void => {
    const wanted = { ...look, ...patch }
    useHallLook.setState({ look: wanted })
    showNow(wanted).catch((cause: unknown) => showProblem(problemOf(cause)))
  }
  return (
    <div role="group" aria-label="ظاهر نمایشگرها" className={styles['look']}>
      <Choice label="زمینه" hideLabel value={look.theme} options={themes} onChange={theme => change({ theme })} />
      <Choice label="نسبت پرده" hideLabel value={look.ratio} options={ratios} onChange={ratio => change({ ratio })} />
      <Choice
        label="فاصلهٔ دورترین صندلی ÷ ارتفاع پرده"
        hideLabel
        value={String(look.distance)}
        options={distances}
        onChange={distance => change({ distance: Number(distance) })}
      />
    </div>
  )
}

async function showNow(look: HallLook): Promise<void> {
  if ((await presentationNow()) !== null) await api.presenting.move({ kind: 'look', look })
}

function optionsOf<T extends string>(names: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return (Object.entries(names) as [T, string][]).map(([value, label]) => ({ value, label }))
}
