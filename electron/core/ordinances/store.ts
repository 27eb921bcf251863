import type {
  Ordinance,
  OrdinanceDraft,
  OrdinanceReasons,
  OrdinanceSummary,
} from '../../../shared/contract/ordinances.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import type { OrdinanceKind, OrdinanceStage } from '../../../shared/domain/ordinance.ts'
import type { AwaitedStage } from '../../../shared/domain/ordinance-life.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: OrdinanceId
  kind: OrdinanceKind
  name: string
  title: string
  year: number
  number: string | null
  stage: OrdinanceStage
  city: string | null
  issued_on: Day | null
  council_president: string | null
  governor: string | null
  letter_number: string | null
  letter_on: Day | null
  signatories: string
  reason_background: string
  reason_legal_basis: string
  reason_problem: string
  reason_proposal: string
  reason_cost_benefit: string
  reason_legislation: string
  version: number
}

/** An ordinance without the parts of its text. */
export type OrdinanceHead = Omit<Ordinance, 'parts' | 'removed'>

const toHead = (row: Row): OrdinanceHead => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  title: row.title,
  year: row.year,
  number: row.number,
  stage: row.stage,
  city: row.city,
  issuedOn: row.issued_on,
  councilPresident: row.council_president,
  governor: row.governor,
  letterNumber: row.letter_number,
  letterOn: row.letter_on,
  signatories: JSON.parse(row.signatories) as OrdinanceDraft['signatories'],
  reasons: {
    background: row.reason_background,
    legalBasis: row.reason_legal_basis,
    problem: row.reason_problem,
    proposal: row.reason_proposal,
    costBenefit: row.reason_cost_benefit,
    legislation: row.reason_legislation,
  },
  version: row.version,
})

export const findHead = (sql: Sql, id: OrdinanceId): OrdinanceHead | undefined => {
  const row = sql.get<Row>('SELECT * FROM ordinance WHERE id = ?', id)
  return row && toHead(row)
}

/** What the list is narrowed by, and its page. */
export type ListRequest = {
  kind: OrdinanceKind | null
  stage: OrdinanceStage | null
  year: number | null
} & PageRequest

type SummaryRow = Pick<Row, 'id' | 'kind' | 'name' | 'title' | 'year' | 'number' | 'stage'> & {
  articles: number
  stage_since: Day | null
}

/** One more than was asked for: it says that there is another page. */
export const listSummaries = (sql: Sql, { kind, stage, year, after, limit }: ListRequest): OrdinanceSummary[] =>
  sql
    .all<SummaryRow>(
      `SELECT id, kind, name, title, year, number, stage,
         (SELECT count(*) FROM ordinance_part WHERE ordinance_id = ordinance.id AND kind = 'article' AND is_removed = 0)
           AS articles,
         (SELECT max(happened_on) FROM ordinance_step
           WHERE ordinance_id = ordinance.id AND ordinance_step.stage = ordinance.stage) AS stage_since
       FROM ordinance
       WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR stage = ?2) AND (?3 IS NULL OR year = ?3)
         AND (?4 IS NULL OR (year, id) < (CAST(?4 AS INTEGER), ?5))
       ORDER BY year DESC, id DESC LIMIT ?6`,
      kind,
      stage,
      year,
      after?.key ?? null,
      after?.id ?? null,
      limit + 1,
    )
    .map(({ stage_since: stageSince, ...row }) => ({ ...row, stageSince }))

type AwaitedRow = { id: OrdinanceId; name: string; stage: AwaitedStage; since: Day }

/** What is with the Consejo Regional of the texts since a year, the one that waits longest first. */
export const listAwaited = (sql: Sql, firstYear: number): AwaitedRow[] =>
  sql.all<AwaitedRow>(
    `SELECT ordinance.id, name, ordinance.stage, max(happened_on) AS since
     FROM ordinance INDEXED BY ordinance_in_order
     CROSS JOIN ordinance_step AS step ON step.ordinance_id = ordinance.id AND step.stage = ordinance.stage
     WHERE year >= ? AND ordinance.stage IN ('presented', 'in_committee')
     GROUP BY ordinance.id ORDER BY since, ordinance.id`,
    firstYear,
  )

/** The newest first. */
export const listYears = (sql: Sql): number[] =>
  sql.all<{ year: number }>('SELECT DISTINCT year FROM ordinance ORDER BY year DESC').map(({ year }) => year)

export const insertOrdinance = (
  sql: Sql,
  id: OrdinanceId,
  { draft, reasons }: { draft: OrdinanceDraft; reasons: OrdinanceReasons },
): void =>
  sql.run(
    `INSERT INTO ordinance (id, kind, name, title, year, number, stage, city, issued_on, council_president, governor,
       letter_number, letter_on, signatories, reason_background, reason_legal_basis, reason_problem, reason_proposal,
       reason_cost_benefit, reason_legislation)
     VALUES (?, ?, ?, ?, ?, ?, 'drafting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    draft.kind,
    draft.name,
    draft.title,
    draft.year,
    draft.number,
    draft.city,
    draft.issuedOn,
    draft.councilPresident,
    draft.governor,
    draft.letterNumber,
    draft.letterOn,
    JSON.stringify(draft.signatories),
    reasons.background,
    reasons.legalBasis,
    reasons.problem,
    reasons.proposal,
    reasons.costBenefit,
    reasons.legislation,
  )

export const updateOrdinance = (sql: Sql, id: OrdinanceId, draft: Omit<OrdinanceDraft, 'kind'>): void =>
  sql.run(
    `UPDATE ordinance SET name = ?, title = ?, year = ?, number = ?, city = ?, issued_on = ?, council_president = ?,
       governor = ?, letter_number = ?, letter_on = ?, signatories = ?, version = version + 1 WHERE id = ?`,
    draft.name,
    draft.title,
    draft.year,
    draft.number,
    draft.city,
    draft.issuedOn,
    draft.councilPresident,
    draft.governor,
    draft.letterNumber,
    draft.letterOn,
    JSON.stringify(draft.signatories),
    id,
  )

export const updateReasons = (sql: Sql, id: OrdinanceId, reasons: OrdinanceReasons): void =>
  sql.run(
    `UPDATE ordinance SET reason_background = ?, reason_legal_basis = ?, reason_problem = ?, reason_proposal = ?,
       reason_cost_benefit = ?, reason_legislation = ?, version = version + 1 WHERE id = ?`,
    reasons.background,
    reasons.legalBasis,
    reasons.problem,
    reasons.proposal,
    reasons.costBenefit,
    reasons.legislation,
    id,
  )

export const countSteps = (sql: Sql, id: OrdinanceId): number =>
  sql.get<{ steps: number }>('SELECT count(*) AS steps FROM ordinance_step WHERE ordinance_id = ?', id)?.steps ?? 0

export const removeOrdinance = (sql: Sql, id: OrdinanceId): void => sql.run('DELETE FROM ordinance WHERE id = ?', id)
