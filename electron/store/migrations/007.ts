/** The unit of money that a council chose for its tables and charts. */
export const migration007 = `
ALTER TABLE council ADD COLUMN tableMoney TEXT
  CHECK (tableMoney IN ('million-rial', 'billion-rial', 'million-toman', 'billion-toman'));
`
