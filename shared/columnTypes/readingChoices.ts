import type { DateChoices } from '../persian/dateChoices.ts'
import type { MoneyChoices } from '../persian/parseMoney.ts'

/**
 * How the cells of one file or paste are to be read where they can be read in more than one way. It is asked once for
 * the whole of it, and nothing is guessed: a cell that needs a choice that is missing comes back with a {@link Doubt}.
 */
export interface ReadingChoices extends MoneyChoices, DateChoices {
  /**
   * What numbers below one are in a column of percent, without a sign: spreadsheets keep 20% as 0.2 ('fraction'),
   * people write 0.2 for a fifth of a percent ('points').
   */
  percent?: 'points' | 'fraction' | undefined
  /**
   * Years of two digits in columns of years and periods: «۰۲» is 1402, «۹۹» 1399. Somebody has to agree to the century.
   */
  shortYears?: 'jalali' | undefined
  /** An amount of «۶ ماههٔ ۱۴۰۲» in a column of whole years is entered as that of the year so far. */
  partYears?: 'soFar' | undefined
  /** Rows that look like sums or notes of the table, where nobody sees which of them are left out. */
  sums?: 'leftOut' | 'records' | undefined
  /** Rows and columns that are hidden in a workbook. */
  hiddenRows?: 'taken' | 'leftOut' | undefined
  hiddenColumns?: 'taken' | 'leftOut' | undefined
  /** Use on electricity bills beside a factor of the meter: with the factor in it, or still to be multiplied. */
  multiplier?: 'applied' | 'toApply' | undefined
  /** Accounts of a bill export that are not there yet. */
  newAccounts?: 'added' | 'leftOut' | undefined
  /** Code of the district of those of them that name none. */
  newDistrict?: string | undefined
  /** What stands under months that head columns, by the column's name. */
  monthValues?: string | undefined
  /** The year of months that head columns and name none. */
  monthYear?: string | undefined
}

/** What we wrote ourselves: amounts that name no unit are in whole rial, percentages in points. */
export const ownChoices: ReadingChoices = { moneyUnit: 'rial', percent: 'points' }

/**
 * What people write into our cells and bundles: amounts are in whole rial, small percentages have their sign, since who
 * knows spreadsheets types 0.2 for 20%.
 */
export const typedChoices: ReadingChoices = { moneyUnit: 'rial' }

/** One meaning of a cell: the choice that gives it, its Persian label, and the plain JSON value it then has. */
export interface DoubtReading {
  choice: ReadingChoices
  /** «۸۲۱٬۲۶۸», «میلیون ریال», «۱۸ مهر ۱۴۰۵». */
  label: string
  /** Null while another choice is missing as well. */
  value: string | number | null
}

/**
 * What has to be asked before a cell can be read. 'ambiguous': the cell may mean one thing or another («821.268»,
 * «05/10/18»); 'noUnit': an amount whose unit nobody names.
 */
export interface Doubt {
  reason: 'ambiguous' | 'noUnit'
  /** The choice that settles it, for this cell and all that are like it. */
  about: keyof ReadingChoices
  /** The likelier first; one alone still has to be agreed to. */
  readings: readonly DoubtReading[]
}

/**
 * A cell's plain JSON value, still to be checked by the kind's schema; or why it can't be read. With a `doubt` it can
 * be read once somebody has chosen.
 */
export type ReadCell =
  | { ok: true; value: string | number | boolean | null }
  | { ok: false; message: string; doubt?: Doubt }
