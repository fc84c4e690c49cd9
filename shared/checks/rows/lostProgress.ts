import { Big } from 'big.js'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** Work that was done by a day and is less on a later one. */
export const lostProgress = defineRowCheck('lost-progress', 'پیشرفت کمتر از پیش', session =>
  [...Map.groupBy(session.rows.projectProgress, ({ line }) => line)].flatMap(([line, states]) => {
    const inTime = states.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    return inTime.slice(1).flatMap((state, i): Found[] => {
      const before = inTime[i]!
      if (new Big(state.physical).gte(before.physical)) return []
      const [was, is] = [before, state].map(
        ({ physical, on }) => `${formatPercent(physical)} در ${formatJalaliDate(on, 'long')}`,
      )
      return [
        {
          severity: 'warning',
          where: { kind: 'projectProgress', key: keyOf('projectProgress', state), field: 'physical' },
          message: toPersianDigits(
            `پیشرفت فیزیکی «${session.nameOf('budgetLine', line)}» ${was} بود و ${is} کمتر شده است.`,
          ),
          remedy:
            'هر دو رقم را با صورت‌وضعیت‌ها بسنجید؛ اگر کاری خراب یا کنار گذاشته شده است، این مورد را با دلیل بپذیرید.',
        },
      ]
    })
  }),
)
