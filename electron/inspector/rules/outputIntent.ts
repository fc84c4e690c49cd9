import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Stream } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

export const outputIntent: Rule = {
  name: 'output-intent',
  title: 'رنگ‌ها با نمای رنگی درون پرونده تعریف شده‌اند',
  clauses: { 'pdfa-2a': '6.2.4.3' },
  *breaches({ file, painted }) {
    const intents = file.array(file.catalog.get('OutputIntents')).map(value => file.dictionary(value))
    const intent = intents.find(own => own.get('S') === 'GTS_PDFA1')
    const profile = file.resolve(intent?.get('DestOutputProfile'))
    const components = profile instanceof Stream ? profile.entries.get('N') : 0
    for (const { page, deviceColours } of painted) {
      const isCmyk = deviceColours.has('k') || deviceColours.has('K')
      const isPlain = deviceColours.size > 0
      if ((isPlain && components === 0) || (isCmyk && components !== 4))
        yield toPersianDigits(`صفحهٔ ${page.number}: رنگ بی‌نما`)
    }
  },
}
