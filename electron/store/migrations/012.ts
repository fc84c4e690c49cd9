/** The record of a session: members and their posts, presence, the course of items, votes, resolutions and minutes. */
export const migration012 = `
ALTER TABLE council ADD COLUMN resolutionPattern TEXT;
ALTER TABLE council ADD COLUMN resolutionScope TEXT CHECK (resolutionScope IN ('session', 'term', 'year', 'all'));

CREATE TABLE movedAgendaItem (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'bill', 'proposal', 'notice', 'speech', 'question', 'impeachment', 'inquiry', 'election', 'budget', 'settlement', 'committeeReport', 'complianceAnswer', 'resignation', 'absences', 'other')),
  title TEXT NOT NULL,
  presenter TEXT REFERENCES office,
  minutes INTEGER CHECK (minutes >= 0),
  parent TEXT REFERENCES agendaItem DEFERRABLE INITIALLY DEFERRED,
  sponsor TEXT,
  opinion TEXT,
  urgency TEXT CHECK (urgency IN ('none', 'single', 'double')),
  matter TEXT CHECK (matter IN ('financial', 'other')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed'))
) STRICT;
INSERT INTO movedAgendaItem (code, session, position, kind, title, presenter, minutes, openness)
  SELECT code, session, position, kind, title, presenter, minutes, openness FROM agendaItem;
DROP TABLE agendaItem;
ALTER TABLE movedAgendaItem RENAME TO agendaItem;
CREATE INDEX agendaItemOfSession ON agendaItem (session);
CREATE INDEX agendaItemOfParent ON agendaItem (parent);

CREATE TABLE member (
  code TEXT NOT NULL PRIMARY KEY,
  term TEXT NOT NULL REFERENCES term,
  seat INTEGER NOT NULL CHECK (seat >= 0),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('principal', 'alternate')),
  "from" TEXT NOT NULL CHECK ("from" IS date("from")),
  "to" TEXT CHECK ("to" IS date("to")),
  leaving TEXT CHECK (leaving IN ('resigned', 'died', 'removed', 'returned')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX memberOfTerm ON member (term);

CREATE TABLE presidium (
  code TEXT NOT NULL PRIMARY KEY,
  member TEXT NOT NULL REFERENCES member,
  role TEXT NOT NULL CHECK (role IN ('president', 'vicePresident', 'secretary', 'spokesperson', 'treasurer')),
  "from" TEXT NOT NULL CHECK ("from" IS date("from")),
  "to" TEXT CHECK ("to" IS date("to")),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX presidiumOfMember ON presidium (member);

CREATE TABLE councilRule (
  rule TEXT NOT NULL,
  "from" TEXT NOT NULL CHECK ("from" IS date("from")),
  value TEXT NOT NULL,
  source TEXT,
  PRIMARY KEY (rule, "from")
) STRICT;

CREATE TABLE presence (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  position INTEGER NOT NULL CHECK (position >= 0),
  member TEXT NOT NULL REFERENCES member,
  "from" TEXT NOT NULL,
  "to" TEXT,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX presenceOfSession ON presence (session);
CREATE INDEX presenceOfMember ON presence (member);

CREATE TABLE absence (
  session TEXT NOT NULL REFERENCES session,
  member TEXT NOT NULL REFERENCES member,
  kind TEXT NOT NULL CHECK (kind IN ('absence', 'lateness', 'earlyLeave')),
  excuse TEXT NOT NULL CHECK (excuse IN ('undecided', 'excused', 'unexcused')),
  reason TEXT,
  decidedIn TEXT REFERENCES session,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (session, member, kind)
) STRICT;
CREATE INDEX absenceOfMember ON absence (member);
CREATE INDEX absenceOfDecidedIn ON absence (decidedIn);

CREATE TABLE sessionEvent (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('started', 'adjourned', 'resumed', 'closedDoors', 'openedDoors', 'ended')),
  at TEXT NOT NULL,
  note TEXT,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX sessionEventOfSession ON sessionEvent (session);

CREATE TABLE sessionNote (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('guest', 'correspondence', 'occurrence', 'closing')),
  text TEXT NOT NULL,
  at TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX sessionNoteOfSession ON sessionNote (session);

CREATE TABLE itemEvent (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('started', 'ended', 'postponed', 'withdrawn', 'read')),
  at TEXT NOT NULL,
  note TEXT,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX itemEventOfAgendaItem ON itemEvent (agendaItem);

CREATE TABLE speakingTurn (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'preAgenda', 'debate', 'closure', 'pointOfOrder', 'reply', 'defence')),
  side TEXT CHECK (side IN ('for', 'against')),
  member TEXT REFERENCES member,
  office TEXT REFERENCES office,
  allowed INTEGER CHECK (allowed >= 0),
  "from" TEXT,
  "to" TEXT,
  used INTEGER CHECK (used >= 0),
  warnings INTEGER CHECK (warnings >= 0),
  summary TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX speakingTurnOfAgendaItem ON speakingTurn (agendaItem);
CREATE INDEX speakingTurnOfMember ON speakingTurn (member);
CREATE INDEX speakingTurnOfOffice ON speakingTurn (office);

CREATE TABLE vote (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  position INTEGER NOT NULL CHECK (position >= 0),
  subject TEXT NOT NULL CHECK (subject IN ('substance', 'urgency', 'doubleUrgency', 'amendment', 'closure', 'postponement', 'secretBallot', 'closedDoors', 'election', 'excuse')),
  title TEXT,
  method TEXT NOT NULL CHECK (method IN ('hands', 'rollCall', 'papers', 'secret')),
  share TEXT NOT NULL CHECK (share IN ('half', 'third', 'twoThirds', 'threeQuarters', 'all', 'most')),
  base TEXT NOT NULL CHECK (base IN ('present', 'seats', 'inOffice')),
  state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'unfinished')),
  "from" TEXT NOT NULL,
  "to" TEXT,
  present INTEGER CHECK (present >= 0),
  inOffice INTEGER CHECK (inOffice >= 0),
  "for" INTEGER CHECK ("for" >= 0),
  against INTEGER CHECK (against >= 0),
  abstained INTEGER CHECK (abstained >= 0),
  recused INTEGER CHECK (recused >= 0),
  corrects TEXT REFERENCES vote DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX voteOfAgendaItem ON vote (agendaItem);
CREATE INDEX voteOfCorrects ON vote (corrects);

CREATE TABLE ballot (
  vote TEXT NOT NULL REFERENCES vote,
  member TEXT NOT NULL REFERENCES member,
  choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'abstain', 'recused', 'cast', 'none')),
  at TEXT,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (vote, member)
) STRICT;
CREATE INDEX ballotOfMember ON ballot (member);

CREATE TABLE candidate (
  vote TEXT NOT NULL REFERENCES vote,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  votes INTEGER CHECK (votes >= 0),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (vote, position)
) STRICT;

CREATE TABLE resolution (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  vote TEXT NOT NULL REFERENCES vote,
  serial INTEGER NOT NULL CHECK (serial >= 0),
  number TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  emphasis TEXT,
  addressee TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX resolutionOfAgendaItem ON resolution (agendaItem);
CREATE INDEX resolutionOfVote ON resolution (vote);

CREATE TABLE minutes (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  state TEXT NOT NULL CHECK (state IN ('draft', 'circulated', 'signed', 'locked')),
  chair TEXT REFERENCES member,
  calledBy TEXT,
  call TEXT CHECK (call IN ('written', 'spoken', 'telephone')),
  nextDate TEXT CHECK (nextDate IS date(nextDate)),
  nextTime TEXT,
  registerPages TEXT,
  lockedAt TEXT,
  hash TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX minutesOfSession ON minutes (session);
CREATE INDEX minutesOfChair ON minutes (chair);

CREATE TABLE minutesSignature (
  minutes TEXT NOT NULL REFERENCES minutes,
  member TEXT NOT NULL REFERENCES member,
  signedOn TEXT NOT NULL CHECK (signedOn IS date(signedOn)),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (minutes, member)
) STRICT;
CREATE INDEX minutesSignatureOfMember ON minutesSignature (member);

CREATE TABLE minutesRemark (
  code TEXT NOT NULL PRIMARY KEY,
  minutes TEXT NOT NULL REFERENCES minutes,
  number INTEGER NOT NULL CHECK (number >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('remark', 'amendment')),
  member TEXT REFERENCES member,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX minutesRemarkOfMinutes ON minutesRemark (minutes);
CREATE INDEX minutesRemarkOfMember ON minutesRemark (member);
`
