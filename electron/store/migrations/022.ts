/** A council keeps which charts its dashboards show, and in what order. */
export const migration022 = `
ALTER TABLE council ADD COLUMN dashboardCharts TEXT;
`
