/** How the writer of a file writes days, where a day's figures alone do not tell. */
export interface DateChoices {
  /**
   * Order of a day's figures where more than one is possible: «05/10/18», «03/04/2023». It also agrees to the century
   * of a year of two digits: 13xx from 50 on, otherwise 14xx.
   */
  dateOrder?: 'yearFirst' | 'dayFirst' | 'monthFirst' | undefined
  /** Whole numbers in a column of dates are a spreadsheet's days since 1900: 45010 is 25 March 2023. */
  serialDays?: 'since1900' | undefined
}
