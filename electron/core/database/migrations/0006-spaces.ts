import { createTable, day, isFlag, type TableDefinition } from './table.ts'

/*
 * Where people also meet: the working groups and networks of the region, the events that the committee organises, and the
 * turns in which its institutions present their operative plans.
 */

const tables: TableDefinition[] = [
  {
    name: 'working_group',
    columns: {
      name: 'TEXT NOT NULL UNIQUE',
      acronym: 'TEXT',
      kind: `TEXT NOT NULL CHECK (kind IN ('working_group', 'network', 'council'))`,
      installed_on: `TEXT ${day('installed_on')}`,
      installation_document: 'TEXT',
      coordinator_name: 'TEXT',
      coordinator_position: 'TEXT',
      purpose: 'TEXT',
      plan: 'TEXT',
      is_active: `INTEGER NOT NULL ${isFlag('is_active')}`,
    },
  },
  {
    // Of an institution, of nobody known yet in it, or a person alone.
    name: 'working_group_member',
    columns: {
      group_id: 'TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      institution_id: 'TEXT REFERENCES institution (id)',
      name: 'TEXT',
      position: 'TEXT',
    },
    constraints: ['UNIQUE (group_id, ordinal)', 'CHECK (institution_id IS NOT NULL OR name IS NOT NULL)'],
  },
  {
    // `agenda_item_id` is the item of a session of the committee in which its report was given.
    name: 'group_meeting',
    columns: {
      group_id: 'TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE',
      held_on: `TEXT NOT NULL ${day('held_on')}`,
      place: 'TEXT',
      attendees: 'INTEGER CHECK (attendees >= 0)',
      topics: 'TEXT NOT NULL',
      conclusions: 'TEXT NOT NULL',
      agenda_item_id: 'TEXT REFERENCES agenda_item (id) ON DELETE SET NULL',
    },
  },
  {
    name: 'event',
    columns: {
      kind: `TEXT NOT NULL CHECK (kind IN ('dialogue', 'forum', 'workshop', 'training', 'other'))`,
      name: 'TEXT NOT NULL',
      status: `TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled'))`,
      held_on: `TEXT NOT NULL ${day('held_on')}`,
      ended_on: `TEXT ${day('ended_on')}`,
      place: 'TEXT',
      province: 'TEXT',
      district: 'TEXT',
      partners: 'TEXT NOT NULL CHECK (json_valid(partners))',
      summary: 'TEXT NOT NULL',
      is_demonstration: `INTEGER NOT NULL ${isFlag('is_demonstration')}`,
    },
    constraints: ['CHECK (ended_on IS NULL OR held_on <= ended_on)'],
  },
  {
    // People are counted, not named: who came from one institution, or from a group that is none.
    name: 'event_attendance',
    columns: {
      event_id: 'TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      institution_id: 'TEXT REFERENCES institution (id)',
      label: 'TEXT',
      women: 'INTEGER NOT NULL CHECK (women >= 0)',
      men: 'INTEGER NOT NULL CHECK (men >= 0)',
      unknown_sex: 'INTEGER NOT NULL CHECK (unknown_sex >= 0)',
    },
    constraints: [
      'UNIQUE (event_id, ordinal)',
      'UNIQUE (event_id, institution_id)',
      'CHECK ((institution_id IS NULL) <> (label IS NULL))',
    ],
  },
  {
    // The turn of an institution: planned for a month or a session, and held in an item of a session.
    name: 'presentation',
    columns: {
      year: 'INTEGER NOT NULL',
      institution_id: 'TEXT NOT NULL REFERENCES institution (id)',
      month: 'INTEGER CHECK (month BETWEEN 1 AND 12)',
      session_id: 'TEXT REFERENCES session (id) ON DELETE SET NULL',
      agenda_item_id: 'TEXT REFERENCES agenda_item (id) ON DELETE SET NULL',
      presented_on: `TEXT ${day('presented_on')}`,
      note: 'TEXT',
    },
    constraints: ['UNIQUE (year, institution_id)'],
  },
]

const indexes = `
CREATE INDEX working_group_member_by_institution ON working_group_member (institution_id);
CREATE INDEX group_meeting_by_group ON group_meeting (group_id, held_on);
CREATE INDEX group_meeting_by_item ON group_meeting (agenda_item_id);
CREATE INDEX event_by_day ON event (held_on);
CREATE INDEX event_attendance_by_institution ON event_attendance (institution_id);
CREATE INDEX presentation_by_institution ON presentation (institution_id);
CREATE INDEX presentation_by_session ON presentation (session_id);
CREATE INDEX presentation_by_item ON presentation (agenda_item_id);`

/** Groups, events and presentations. */
export const spacesSql = [...tables.map(createTable), indexes].join('\n')
