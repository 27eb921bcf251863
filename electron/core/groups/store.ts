import type { GroupMember, GroupSummary, WorkingGroup, WorkingGroupDraft } from '../../../shared/contract/groups.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, WorkingGroupId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: WorkingGroupId
  name: string
  acronym: string | null
  kind: WorkingGroup['kind']
  installed_on: Day | null
  installation_document: string | null
  coordinator_name: string | null
  coordinator_position: string | null
  purpose: string | null
  plan: string | null
  is_active: number
  version: number
}

const columns = `id, name, acronym, kind, installed_on, installation_document, coordinator_name, coordinator_position,
  purpose, plan, is_active, version`

type MemberRow = {
  institution_id: InstitutionId | null
  institution_name: string | null
  institution_acronym: string | null
  name: string | null
  position: string | null
}

const listMembers = (sql: Sql, id: WorkingGroupId): GroupMember[] =>
  sql
    .all<MemberRow>(
      `SELECT institution_id, institution.name AS institution_name, institution.acronym AS institution_acronym,
         working_group_member.name, working_group_member.position
       FROM working_group_member LEFT JOIN institution ON institution.id = institution_id
       WHERE group_id = ? ORDER BY ordinal`,
      id,
    )
    .map((row) => ({
      institutionId: row.institution_id,
      institutionName: row.institution_name,
      institutionAcronym: row.institution_acronym,
      name: row.name,
      position: row.position,
    }))

const toGroup = (sql: Sql, row: Row): WorkingGroup => ({
  id: row.id,
  name: row.name,
  acronym: row.acronym,
  kind: row.kind,
  installedOn: row.installed_on,
  installationDocument: row.installation_document,
  coordinatorName: row.coordinator_name,
  coordinatorPosition: row.coordinator_position,
  purpose: row.purpose,
  plan: row.plan,
  isActive: row.is_active === 1,
  members: listMembers(sql, row.id),
  version: row.version,
})

export const findGroup = (sql: Sql, id: WorkingGroupId): WorkingGroup | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM working_group WHERE id = ?`, id)
  return row && toGroup(sql, row)
}

export const findIdWithName = (sql: Sql, name: string): WorkingGroupId | undefined =>
  sql.get<{ id: WorkingGroupId }>('SELECT id FROM working_group WHERE name = ?', name)?.id

type SummaryRow = Pick<Row, 'id' | 'name' | 'acronym' | 'kind' | 'is_active' | 'installed_on' | 'coordinator_name'> & {
  members: number
  meetings: number
  last_meeting_on: Day | null
}

export const listGroups = (sql: Sql): GroupSummary[] =>
  sql
    .all<SummaryRow>(
      `SELECT id, name, acronym, kind, is_active, installed_on, coordinator_name,
         (SELECT count(*) FROM working_group_member WHERE group_id = working_group.id) AS members,
         (SELECT count(*) FROM group_meeting WHERE group_id = working_group.id) AS meetings,
         (SELECT max(held_on) FROM group_meeting WHERE group_id = working_group.id) AS last_meeting_on
       FROM working_group`,
    )
    .map((row) => ({
      id: row.id,
      name: row.name,
      acronym: row.acronym,
      kind: row.kind,
      isActive: row.is_active === 1,
      installedOn: row.installed_on,
      coordinatorName: row.coordinator_name,
      members: row.members,
      meetings: row.meetings,
      lastMeetingOn: row.last_meeting_on,
    }))

export const insertGroup = (sql: Sql, id: WorkingGroupId, draft: WorkingGroupDraft): void =>
  sql.run(
    `INSERT INTO working_group (id, name, acronym, kind, installed_on, installation_document, coordinator_name,
       coordinator_position, purpose, plan, is_active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    draft.name,
    draft.acronym,
    draft.kind,
    draft.installedOn,
    draft.installationDocument,
    draft.coordinatorName,
    draft.coordinatorPosition,
    draft.purpose,
    draft.plan,
    draft.isActive ? 1 : 0,
  )

export const updateGroup = (sql: Sql, id: WorkingGroupId, draft: WorkingGroupDraft): void =>
  sql.run(
    `UPDATE working_group SET name = ?, acronym = ?, kind = ?, installed_on = ?, installation_document = ?,
       coordinator_name = ?, coordinator_position = ?, purpose = ?, plan = ?, is_active = ?, version = version + 1
     WHERE id = ?`,
    draft.name,
    draft.acronym,
    draft.kind,
    draft.installedOn,
    draft.installationDocument,
    draft.coordinatorName,
    draft.coordinatorPosition,
    draft.purpose,
    draft.plan,
    draft.isActive ? 1 : 0,
    id,
  )

export const removeGroup = (sql: Sql, id: WorkingGroupId): void => sql.run('DELETE FROM working_group WHERE id = ?', id)

export const removeMembers = (sql: Sql, id: WorkingGroupId): void =>
  sql.run('DELETE FROM working_group_member WHERE group_id = ?', id)

export const insertMember = (
  sql: Sql,
  id: string,
  groupId: WorkingGroupId,
  ordinal: number,
  { institutionId, name, position }: Pick<GroupMember, 'institutionId' | 'name' | 'position'>,
): void =>
  sql.run(
    `INSERT INTO working_group_member (id, group_id, ordinal, institution_id, name, position) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    groupId,
    ordinal,
    institutionId,
    name,
    position,
  )
