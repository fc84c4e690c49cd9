/** The apostrophe by which spreadsheets keep a cell's digits as text, where an export has written it. */
export const textMark = /^['’](?=[^'’])/
