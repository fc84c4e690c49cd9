/** Whether a file can be nothing but tables by its name; a plain text may be anything. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv|xls[xm]?|ods)$/i.test(name)
