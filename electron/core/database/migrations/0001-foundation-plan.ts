import { isFlag, type TableDefinition } from './table.ts'

/** The annual plan, the priorities that it serves and the territory: the part of 0001 that is read from paper. */
export const planTables: TableDefinition[] = [
  {
    name: 'priority',
    columns: {
      agenda_name: 'TEXT NOT NULL',
      number: 'INTEGER NOT NULL UNIQUE',
      is_number_confirmed: `INTEGER NOT NULL ${isFlag('is_number_confirmed')}`,
      text: 'TEXT NOT NULL',
    },
  },
  { name: 'plan', columns: { year: 'INTEGER NOT NULL UNIQUE', name: 'TEXT NOT NULL' } },
  {
    name: 'objective',
    columns: {
      plan_id: 'TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE',
      position: 'INTEGER NOT NULL',
      role: 'TEXT NOT NULL',
      text: 'TEXT NOT NULL',
    },
  },
  {
    name: 'activity',
    columns: {
      objective_id: 'TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE',
      position: 'INTEGER NOT NULL',
      text: 'TEXT NOT NULL',
      sub_activities: 'TEXT NOT NULL CHECK (json_valid(sub_activities))',
      responsibles: 'TEXT NOT NULL CHECK (json_valid(responsibles))',
      goals: 'TEXT NOT NULL CHECK (json_valid(goals))',
      priority: 'INTEGER',
      months_marked: 'INTEGER CHECK (months_marked BETWEEN 0 AND 12)',
      months: 'TEXT CHECK (months IS NULL OR json_valid(months))',
      minimum_decentralised_sessions: 'INTEGER',
    },
  },
  { name: 'province', columns: { name: 'TEXT NOT NULL UNIQUE', position: 'INTEGER NOT NULL' } },
  {
    name: 'district',
    columns: {
      province_id: 'TEXT NOT NULL REFERENCES province (id) ON DELETE CASCADE',
      name: 'TEXT NOT NULL',
      position: 'INTEGER NOT NULL',
    },
    constraints: ['UNIQUE (province_id, name)'],
  },
]
