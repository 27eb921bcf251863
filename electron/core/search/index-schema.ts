/*
 * The index of the search: a database of its own, `busqueda.sqlite`, that can be thrown away. `entry` holds what is shown,
 * `entry_text` what is looked for. Kind and year are words of the index too, made of a character of private use that no
 * query can say, so that a filter narrows the search as a word does. The number of an entry begins with its day, so that
 * what is newest can be read first whatever else is in the index.
 */

/** Of the shape of the index and of what is put into it: another number, and every index is made anew. */
export const indexVersion = 4

export const indexSchema = `
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  day TEXT,
  year INTEGER,
  session_id TEXT,
  agenda_item_id TEXT,
  parent_id TEXT,
  document_kind TEXT,
  context TEXT,
  facets TEXT NOT NULL,
  title TEXT NOT NULL,
  institutions TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;
CREATE VIRTUAL TABLE entry_text USING fts5 (
  title, body, institutions, facets,
  content = 'entry', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER entry_inserted AFTER INSERT ON entry BEGIN
  INSERT INTO entry_text (rowid, title, body, institutions, facets)
  VALUES (NEW.number, NEW.title, NEW.body, NEW.institutions, NEW.facets);
END;
CREATE TRIGGER entry_deleted AFTER DELETE ON entry BEGIN
  INSERT INTO entry_text (entry_text, rowid, title, body, institutions, facets)
  VALUES ('delete', OLD.number, OLD.title, OLD.body, OLD.institutions, OLD.facets);
END;
CREATE TRIGGER entry_updated AFTER UPDATE ON entry BEGIN
  INSERT INTO entry_text (entry_text, rowid, title, body, institutions, facets)
  VALUES ('delete', OLD.number, OLD.title, OLD.body, OLD.institutions, OLD.facets);
  INSERT INTO entry_text (rowid, title, body, institutions, facets)
  VALUES (NEW.number, NEW.title, NEW.body, NEW.institutions, NEW.facets);
END;
-- What changed in the program's data since it was put in.
CREATE TABLE stale (source TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (source, id)) STRICT, WITHOUT ROWID;
CREATE TABLE progress (only INTEGER PRIMARY KEY CHECK (only = 1), value TEXT NOT NULL) STRICT;
`

const mark = '\uE000'

const daysOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** Room for the entries of a day, and for the days before 1970. */
const entriesOfDay = 2 ** 20
const daysBefore = daysOf('1970-01-01') - daysOf('0000-01-01')
const lastDay = '9999-12-31'

/** The numbers that entries of a day have, from the first on; what has no day is as new as can be. */
export const numbersOf = (day: string | null, year: number | null): { first: number; last: number } => {
  const ofDay = day ?? (year === null ? lastDay : `${String(year).padStart(4, '0')}-12-31`)
  const first = (daysOf(ofDay) + daysBefore) * entriesOfDay
  return { first, last: first + entriesOfDay - 1 }
}

/** How the index names a kind and a year. */
export const kindFacet = (kind: string): string => `${mark}${kind.replaceAll('_', '')}`
export const yearFacet = (year: number): string => `${mark}${String(year)}`
