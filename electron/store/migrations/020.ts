/** An election may fill several places at once, and a speech before the agenda is asked for beforehand. */
export const migration020 = `
ALTER TABLE vote ADD COLUMN places INTEGER CHECK (places >= 0);
ALTER TABLE speakingTurn ADD COLUMN asked TEXT;
`
