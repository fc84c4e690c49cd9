/** Days off that no solar calendar tells. */
export const migration029 = `
CREATE TABLE dayOff (
  day TEXT NOT NULL PRIMARY KEY CHECK (day IS date(day)),
  title TEXT NOT NULL
) STRICT;
`
