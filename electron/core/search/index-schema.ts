/*
 * The index of the search: a database of its own, `busqueda.sqlite`, that can be thrown away. `entry` holds what is shown,
 * `entry_text` what is looked for. Kind and year are words of the index too, made of a character of private use that no
 * query can say, so that a filter narrows the search as a word does.
 */

/** Of the shape of the index and of what is put into it: another number, and every index is made anew. */
export const indexVersion = 1

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

/** How the index names a kind and a year. */
export const kindFacet = (kind: string): string => `${mark}${kind.replaceAll('_', '')}`
export const yearFacet = (year: number): string => `${mark}${String(year)}`
