/** The currency that a council chose for the money of its texts. */
export const migration009 = `
ALTER TABLE council ADD COLUMN textCurrency TEXT CHECK (textCurrency IN ('toman', 'rial'));
`
