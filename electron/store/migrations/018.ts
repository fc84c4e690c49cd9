/** By when departments send their reports: to a session, and where a report has a day of its own. */
export const migration018 = `
ALTER TABLE session ADD COLUMN reportsDue TEXT CHECK (reportsDue IS date(reportsDue));
ALTER TABLE report ADD COLUMN due TEXT CHECK (due IS date(due));
`
