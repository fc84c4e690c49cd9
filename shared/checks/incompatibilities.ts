import type { Fact } from '../facts/fact.ts'
import { comparable, monthsOf, parsePeriod } from '../quantities/period.ts'
import { unitChoices, unitRatio } from '../quantities/unit.ts'
import type { Phase } from '../records/budgetAmount.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Claim } from '../records/statedFact.ts'
import type { Severity } from './finding.ts'
import type { Mend } from './mend/mend.ts'

/** Why two figures don't belong together, though each is right. */
export interface Incompatibility {
  rule: 'period-mismatch' | 'phase-mismatch' | 'unit-mismatch'
  severity: Severity
  message: string
  remedy: string
  /** The change by which the two belong together, where one is known. */
  mend?: Mend | undefined
}

/**
 * What stands in the way of a figure's growth from, share of, or ratio to another.
 * @param isPrinted phases that differ are printed with their caveat wherever the number is worked out from its
 *   references
 */
export function incompatibilities(
  by: Exclude<Claim, 'sum'> | 'ratio',
  figure: Fact,
  base: Fact,
  isPrinted: boolean,
): Incompatibility[] {
  const found: Incompatibility[] = []
  const [first, second] = [parsePeriod(figure.period), parsePeriod(base.period)]
  const names = `«${figure.label}» و «${base.label}»`
  if (!comparable(first, second))
    found.push({
      rule: 'period-mismatch',
      severity: 'error',
      message: `${names} از دو دورهٔ ناهم‌اندازه‌اند: ${first.label} و ${second.label}.`,
      remedy: 'دو رقم را از دوره‌های هم‌اندازه انتخاب کنید: سال با سال، نیم‌سال با نیم‌سال.',
    })
  else if ((figure.covered ?? base.covered) !== undefined && monthsOfYear(figure) !== monthsOfYear(base))
    found.push({
      rule: 'period-mismatch',
      severity: 'error',
      message: `${names} همهٔ ماه‌های یکدیگر را ندارند.`,
      remedy: 'نیم‌سال یا ماهی را انتخاب کنید که هر دو رقم آن را داشته باشند.',
    })
  else if (by !== 'growth' && figure.period !== base.period)
    found.push({
      rule: 'period-mismatch',
      severity: isPrinted ? 'info' : 'warning',
      message: `${names} از دو دورهٔ گوناگون‌اند: ${first.label} و ${second.label}.`,
      remedy: 'هر دو رقم را از یک دوره انتخاب کنید، یا در متن بگویید که دوره‌ها یکی نیستند.',
    })
  if (by !== 'ratio' && (unitRatio(figure.unit, base.unit) === undefined || figure.per !== base.per))
    found.push({
      rule: 'unit-mismatch',
      severity: 'error',
      message: `واحد اندازه‌گیری ${names} یکی نیست: ${unitOf(figure)} و ${unitOf(base)}.`,
      remedy: 'دو رقم با یک واحد اندازه‌گیری انتخاب کنید، یا واحد اندازه‌گیری ردیف نادرست را اصلاح کنید.',
    })
  if (figure.phase !== undefined && base.phase !== undefined && !phasesFit(by, figure.phase, base.phase))
    found.push({
      rule: 'phase-mismatch',
      severity: isPrinted ? 'info' : 'warning',
      message: `${names} از دو مرحلهٔ بودجه‌اند: ${phaseChoices[figure.phase]} و ${phaseChoices[base.phase]}.`,
      remedy: isPrinted
        ? 'یادداشت «دو مرحلهٔ متفاوت بودجه» کنار رقم چاپ می‌شود؛ اگر رقم هم‌مرحله هست، آن را به کار ببرید.'
        : 'رقم هم‌مرحله را مبنا بگیرید، یا این مورد را با دلیل بپذیرید.',
    })
  return found
}

/** What was allocated or spent is rightly a share of what was approved; nothing else of unlike phases is. */
function phasesFit(by: Exclude<Claim, 'sum'> | 'ratio', figure: Phase, base: Phase): boolean {
  const order = Object.keys(phaseChoices)
  return figure === base || (by !== 'growth' && order.indexOf(base) < order.indexOf(figure))
}

/** The months of a year that a figure is of; those of another year may be the same. */
function monthsOfYear({ period, covered }: Fact): string {
  return (covered ?? monthsOf(parsePeriod(period))).map(month => month.slice(5)).join(' ')
}

function unitOf({ unit, per }: Fact): string {
  return per === undefined ? unitChoices[unit] : `${unitChoices[unit]} به ازای هر ${unitChoices[per]}`
}
