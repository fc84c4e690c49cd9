/** The letter that an item of the agenda came with. */
export const migration030 = `
ALTER TABLE agendaItem ADD COLUMN letterNumber TEXT;
ALTER TABLE agendaItem ADD COLUMN letterDate TEXT CHECK (letterDate IS date(letterDate));
`
