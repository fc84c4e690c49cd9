import { energyUseChoices } from '../domain/energyUse.ts'
import { codeText } from '../persian/codeText.ts'
import { defineTable } from './column.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

/** One electricity account: a meter with a bill of its own. */
export const energyAccount = defineTable({
  label: 'اشتراک برق',
  plural: 'اشتراک‌های برق',
  library: { group: 'energy', about: 'شمارهٔ اشتراک، محل و کاربری' },
  named: 'site',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ک',
  under: ['department'],
  phrase: ({ code, site }) => `اشتراک ${codeText(code)}، ${site}`,
  columns: {
    code: { header: 'شماره اشتراک', type: 'code', aliases: ['اشتراک', 'کد', 'شناسه قبض'] },
    department: { header: 'واحد', type: 'reference', to: 'department', aliases: ['نام واحد'] },
    district: { header: 'منطقه', type: 'reference', to: 'district', aliases: ['کد منطقه', 'نام منطقه'] },
    site: { header: 'محل مصرف', type: 'text', aliases: ['محل', 'نشانی'] },
    use: { header: 'کاربری', type: 'choice', choices: energyUseChoices, aliases: ['نوع مصرف', 'تعرفه'] },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
