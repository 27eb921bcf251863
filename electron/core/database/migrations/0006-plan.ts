import { createTable, day, isFlag, rebuild, same, widen, type TableDefinition } from './table.ts'

/*
 * The annual plan as something that advances: progress, links to what was done for it, and the agendas of priorities with
 * the reports, the balances and the act by which the authorities ratify them.
 */

const texts = (column: string): string => `TEXT NOT NULL CHECK (json_valid(${column}))`

const activity = widen({
  table: 'activity',
  added: { observations: 'TEXT' },
  columns: [
    'objective_id',
    'position',
    'text',
    'sub_activities',
    'responsibles',
    'goals',
    'priority',
    'months_marked',
    'months',
    'minimum_decentralised_sessions',
  ],
})

// The months that an activity was worked in are those of its entries of progress.
const progress: TableDefinition = {
  name: 'activity_progress',
  columns: {
    activity_id: 'TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE',
    recorded_on: `TEXT NOT NULL ${day('recorded_on')}`,
    percentage: 'INTEGER CHECK (percentage BETWEEN 0 AND 100)',
    text: 'TEXT NOT NULL',
    author: 'TEXT NOT NULL',
  },
}

/*
 * What was done for an activity of the plan or for a priority of an agenda. `subject_id` is the id of one of several
 * kinds, so no foreign key holds it: who reads joins, and what is gone is left out.
 */
const link: TableDefinition = {
  name: 'plan_link',
  columns: {
    activity_id: 'TEXT REFERENCES activity (id) ON DELETE CASCADE',
    priority_id: 'TEXT REFERENCES priority (id) ON DELETE CASCADE',
    subject_kind: `TEXT NOT NULL CHECK (subject_kind IN ('activity', 'session', 'agreement', 'commitment', 'event',
      'group_meeting', 'ordinance'))`,
    subject_id: 'TEXT NOT NULL',
  },
  constraints: [
    'CHECK ((activity_id IS NULL) <> (priority_id IS NULL))',
    'UNIQUE (activity_id, subject_kind, subject_id)',
    'UNIQUE (priority_id, subject_kind, subject_id)',
  ],
}

const agenda: TableDefinition = {
  name: 'priority_agenda',
  columns: {
    name: 'TEXT NOT NULL UNIQUE',
    first_year: 'INTEGER',
    last_year: 'INTEGER',
    // The one that the numbers of the plan and of the commitments speak of: the AREGOB.
    is_main: `INTEGER NOT NULL ${isFlag('is_main')}`,
  },
  constraints: ['CHECK (first_year IS NULL OR last_year IS NULL OR first_year <= last_year)'],
}

const priority: TableDefinition = {
  name: 'priority',
  columns: {
    agenda_id: 'TEXT NOT NULL REFERENCES priority_agenda (id) ON DELETE CASCADE',
    number: 'INTEGER NOT NULL CHECK (number >= 1)',
    is_number_confirmed: `INTEGER NOT NULL ${isFlag('is_number_confirmed')}`,
    text: 'TEXT NOT NULL',
  },
  constraints: ['UNIQUE (agenda_id, number)'],
}

/*
 * There was at most one agenda so far, known by its name alone. Its id is the same on every computer, so that two copies of
 * the same data stay the same agenda. It is copied before there are triggers: it is no change that anybody made.
 */
const mainAgendaId = '018b0000-0000-7000-8000-000000000001'
const [agendaTable = '', ...agendaTriggers] = createTable(agenda).split(/(?=CREATE TRIGGER)/)
const agendas = [
  agendaTable,
  `INSERT INTO priority_agenda (id, name, is_main) SELECT '${mainAgendaId}', agenda_name, 1 FROM priority ORDER BY number LIMIT 1;`,
  ...agendaTriggers,
  rebuild(priority, { agenda_id: `'${mainAgendaId}'`, ...same('number', 'is_number_confirmed', 'text') }),
].join('\n')

const reports: TableDefinition[] = [
  {
    name: 'monitoring_report',
    columns: {
      title: 'TEXT NOT NULL',
      activity_id: 'TEXT REFERENCES activity (id) ON DELETE SET NULL',
      priority_id: 'TEXT REFERENCES priority (id) ON DELETE SET NULL',
      period: 'TEXT',
      issued_on: `TEXT NOT NULL ${day('issued_on')}`,
      introduction: 'TEXT NOT NULL',
      alerts: texts('alerts'),
      recommendations: texts('recommendations'),
    },
  },
  {
    // `headers` is a list of texts and `rows` a list of such lists.
    name: 'report_table',
    columns: {
      report_id: 'TEXT NOT NULL REFERENCES monitoring_report (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      title: 'TEXT NOT NULL',
      headers: texts('headers'),
      rows: texts('rows'),
      source: 'TEXT',
      note: 'TEXT',
      has_chart: `INTEGER NOT NULL ${isFlag('has_chart')}`,
    },
    constraints: ['UNIQUE (report_id, ordinal)'],
  },
  {
    name: 'agenda_balance',
    columns: {
      agenda_id: 'TEXT NOT NULL REFERENCES priority_agenda (id) ON DELETE CASCADE',
      as_of: `TEXT NOT NULL ${day('as_of')}`,
      title: 'TEXT NOT NULL',
      introduction: 'TEXT NOT NULL',
      conclusions: texts('conclusions'),
    },
  },
  {
    name: 'balance_entry',
    columns: {
      balance_id: 'TEXT NOT NULL REFERENCES agenda_balance (id) ON DELETE CASCADE',
      priority_id: 'TEXT NOT NULL REFERENCES priority (id) ON DELETE CASCADE',
      rating: `TEXT CHECK (rating IN ('achieved', 'advancing', 'delayed', 'not_started'))`,
      progress: 'TEXT NOT NULL',
      difficulties: 'TEXT NOT NULL',
      recommendations: 'TEXT NOT NULL',
    },
    constraints: ['UNIQUE (balance_id, priority_id)'],
  },
  {
    name: 'ratification',
    columns: {
      agenda_id: 'TEXT NOT NULL REFERENCES priority_agenda (id) ON DELETE CASCADE',
      title: 'TEXT NOT NULL',
      held_on: `TEXT NOT NULL ${day('held_on')}`,
      place: 'TEXT',
      introduction: 'TEXT NOT NULL',
      commitments: texts('commitments'),
    },
  },
  {
    name: 'ratification_signatory',
    columns: {
      ratification_id: 'TEXT NOT NULL REFERENCES ratification (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 0)',
      name: 'TEXT',
      position: 'TEXT',
      institution: 'TEXT NOT NULL',
      is_signed: `INTEGER NOT NULL ${isFlag('is_signed')}`,
    },
    constraints: ['UNIQUE (ratification_id, ordinal)'],
  },
]

const indexes = `
CREATE INDEX activity_progress_by_activity ON activity_progress (activity_id, recorded_on);
CREATE INDEX plan_link_by_subject ON plan_link (subject_kind, subject_id);
CREATE UNIQUE INDEX priority_agenda_main ON priority_agenda (is_main) WHERE is_main = 1;
CREATE INDEX monitoring_report_by_activity ON monitoring_report (activity_id);
CREATE INDEX monitoring_report_by_priority ON monitoring_report (priority_id, issued_on, id);
CREATE INDEX monitoring_report_by_day ON monitoring_report (issued_on, id);
CREATE INDEX commitment_open_by_priority ON commitment (priority, coalesce(due_on, '9999-12-31'), id)
  WHERE status IN ('pending', 'in_progress', 'rescheduled');
CREATE INDEX commitment_ended_by_priority ON commitment (priority, coalesce(due_on, '9999-12-31'), id)
  WHERE status NOT IN ('pending', 'in_progress', 'rescheduled');
CREATE INDEX agenda_balance_by_agenda ON agenda_balance (agenda_id, as_of);
CREATE INDEX balance_entry_by_priority ON balance_entry (priority_id);
CREATE INDEX ratification_by_agenda ON ratification (agenda_id, held_on);`

/** The plan and the agendas of priorities. */
export const planSql = [activity, agendas, ...[progress, link, ...reports].map(createTable), indexes].join('\n')
