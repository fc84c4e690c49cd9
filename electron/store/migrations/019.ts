/** A reading that came from a bill keeps the bill's own period, and whether it was an estimate. */
export const migration019 = `
ALTER TABLE energyReading ADD COLUMN "from" TEXT CHECK ("from" IS date("from"));
ALTER TABLE energyReading ADD COLUMN "to" TEXT CHECK ("to" IS date("to"));
ALTER TABLE energyReading ADD COLUMN billing TEXT CHECK (billing IN ('measured', 'estimated'));
`
