import type { Migration } from './migration.ts'
import { createLoggedTable, day, isFlag, type TableDefinition } from './table.ts'

/*
 * What the committee drafts by parts — ordinances, regulations, statements —, each part a row, so that two computers that
 * write in two articles both keep their words; the life of an ordinance; and the library of parts to use again.
 */

const partKinds = `'sight', 'recital', 'chapter', 'article', 'numeral', 'letter', 'final_provision',
      'transitional_provision', 'amending_provision', 'repealing_provision', 'paragraph', 'closing'`

const stages = `'drafting', 'validated', 'presented', 'in_committee', 'reported', 'approved', 'published', 'archived'`

const tables: TableDefinition[] = [
  {
    // `reason_…` are the parts of the «exposición de motivos».
    name: 'ordinance',
    columns: {
      kind: `TEXT NOT NULL CHECK (kind IN ('ordinance', 'regulation', 'statement'))`,
      name: 'TEXT NOT NULL',
      title: 'TEXT NOT NULL',
      year: 'INTEGER NOT NULL',
      number: 'TEXT',
      stage: `TEXT NOT NULL CHECK (stage IN (${stages}))`,
      city: 'TEXT',
      issued_on: `TEXT ${day('issued_on')}`,
      council_president: 'TEXT',
      governor: 'TEXT',
      letter_number: 'TEXT',
      letter_on: `TEXT ${day('letter_on')}`,
      signatories: 'TEXT NOT NULL CHECK (json_valid(signatories))',
      reason_background: 'TEXT NOT NULL',
      reason_legal_basis: 'TEXT NOT NULL',
      reason_problem: 'TEXT NOT NULL',
      reason_proposal: 'TEXT NOT NULL',
      reason_cost_benefit: 'TEXT NOT NULL',
      reason_legislation: 'TEXT NOT NULL',
    },
  },
  {
    // `rank` orders those of one parent as text does, so that moving one changes one row. What is removed stays, hidden:
    // a reference can say what it was, and undoing brings back the same part.
    name: 'ordinance_part',
    columns: {
      ordinance_id: 'TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE',
      kind: `TEXT NOT NULL CHECK (kind IN (${partKinds}))`,
      parent_id: 'TEXT REFERENCES ordinance_part (id) ON DELETE CASCADE',
      rank: `TEXT NOT NULL CHECK (rank <> '')`,
      title: 'TEXT NOT NULL',
      text: 'TEXT NOT NULL',
      is_removed: `INTEGER NOT NULL ${isFlag('is_removed')}`,
    },
    constraints: [`CHECK ((kind IN ('numeral', 'letter')) = (parent_id IS NOT NULL))`],
  },
  {
    // A step of its life. `session_id` and `agreement_id` are of the committee; a commitment may follow the step.
    name: 'ordinance_step',
    columns: {
      ordinance_id: 'TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE',
      stage: `TEXT NOT NULL CHECK (stage IN (${stages}))`,
      happened_on: `TEXT NOT NULL ${day('happened_on')}`,
      number: 'TEXT',
      document: 'TEXT',
      person: 'TEXT',
      link: 'TEXT',
      note: 'TEXT',
      recorded_by: 'TEXT NOT NULL',
      session_id: 'TEXT REFERENCES session (id) ON DELETE SET NULL',
      agreement_id: 'TEXT REFERENCES agreement (id) ON DELETE SET NULL',
      commitment_id: 'TEXT REFERENCES commitment (id) ON DELETE SET NULL',
    },
  },
  {
    // The text as it stood: kept by hand, or because of a step.
    name: 'ordinance_version',
    columns: {
      ordinance_id: 'TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE',
      ordinal: 'INTEGER NOT NULL CHECK (ordinal >= 1)',
      stage: `TEXT NOT NULL CHECK (stage IN (${stages}))`,
      note: 'TEXT',
      content: 'TEXT NOT NULL CHECK (json_valid(content))',
      content_sha256: 'TEXT NOT NULL CHECK (length(content_sha256) = 64)',
      created_at: 'TEXT NOT NULL',
      created_by: 'TEXT NOT NULL',
    },
    constraints: ['UNIQUE (ordinance_id, ordinal)'],
  },
  {
    // Two versions that somebody put side by side in Word: a document is of one thing, and this is it.
    name: 'ordinance_comparison',
    columns: {
      before_id: 'TEXT NOT NULL REFERENCES ordinance_version (id) ON DELETE CASCADE',
      after_id: 'TEXT NOT NULL REFERENCES ordinance_version (id) ON DELETE CASCADE',
    },
    constraints: ['UNIQUE (before_id, after_id)', 'CHECK (before_id <> after_id)'],
  },
  {
    name: 'ordinance_comment',
    columns: {
      ordinance_id: 'TEXT NOT NULL REFERENCES ordinance (id) ON DELETE CASCADE',
      part_id: 'TEXT REFERENCES ordinance_part (id) ON DELETE SET NULL',
      quote: 'TEXT NOT NULL',
      text: 'TEXT NOT NULL',
      author: 'TEXT NOT NULL',
      created_at: 'TEXT NOT NULL',
      resolved_at: 'TEXT',
      resolved_by: 'TEXT',
    },
    constraints: ['CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))'],
  },
  {
    // A part with what is under it, to use again: `content` is that tree.
    name: 'clause',
    columns: {
      name: 'TEXT NOT NULL',
      kind: `TEXT NOT NULL CHECK (kind IN (${partKinds}))`,
      content: 'TEXT NOT NULL CHECK (json_valid(content))',
    },
  },
]

const indexes = `
CREATE INDEX ordinance_in_order ON ordinance (year, id);
CREATE INDEX ordinance_part_by_ordinance ON ordinance_part (ordinance_id);
CREATE INDEX ordinance_part_by_parent ON ordinance_part (parent_id);
CREATE INDEX ordinance_step_by_ordinance ON ordinance_step (ordinance_id, happened_on);
CREATE INDEX ordinance_step_by_session ON ordinance_step (session_id);
CREATE INDEX ordinance_step_by_agreement ON ordinance_step (agreement_id);
CREATE INDEX ordinance_step_by_commitment ON ordinance_step (commitment_id);
CREATE INDEX ordinance_comparison_by_after ON ordinance_comparison (after_id);
CREATE INDEX ordinance_comment_by_ordinance ON ordinance_comment (ordinance_id);
CREATE INDEX ordinance_comment_by_part ON ordinance_comment (part_id);
CREATE INDEX agreement_void ON agreement (id) WHERE state = 'void';
CREATE INDEX clause_by_name ON clause (name COLLATE NOCASE, id);`

export const ordinances: Migration = {
  number: 7,
  name: 'ordinances',
  sql: [...tables.map(createLoggedTable), indexes].join('\n'),
}
