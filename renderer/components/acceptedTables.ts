/** What a file of tables may be called; one of another sort is told, with what to do, when it is read. */
export const acceptedTables = ['.csv', '.tsv', '.txt', 'text/csv', '.xlsx', '.xlsm', '.xls', '.ods']

/** Whether a file can be nothing but tables by its name; a plain text may be anything. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv|xls[xm]?|ods)$/i.test(name)
