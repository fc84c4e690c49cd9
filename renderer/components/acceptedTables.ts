/** What a file of tables may be called; one of another sort is told, with what to do, when it is read. */
export const acceptedTables = ['.csv', '.tsv', '.txt', 'text/csv', '.xlsx', '.xlsm', '.xls', '.ods']
