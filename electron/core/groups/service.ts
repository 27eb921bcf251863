import type { GroupSummary, WorkingGroup, WorkingGroupDraft } from '../../../shared/contract/groups.ts'
import type { WorkingGroupId } from '../../../shared/domain/ids.ts'
import { compareText, tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getInstitution } from '../institutions/service.ts'
import * as meetings from './meetings-store.ts'
import * as store from './store.ts'

type Versioned = { id: WorkingGroupId; expectedVersion: number }

/** The groups of the region: those that work first, each part in alphabetical order. */
export const listGroups = ({ sql }: Unit): GroupSummary[] =>
  store
    .listGroups(sql)
    .toSorted((one, other) =>
      one.isActive === other.isActive
        ? compareText(one.acronym ?? one.name, other.acronym ?? other.name)
        : one.isActive
          ? -1
          : 1,
    )

/** One group with its members, or the failure that it is not there. */
export const getGroup = ({ sql }: Unit, { id }: { id: WorkingGroupId }): WorkingGroup =>
  found(store.findGroup(sql, id), 'workingGroup')

const cleanDraft = (unit: Unit, draft: WorkingGroupDraft, id: WorkingGroupId | null): WorkingGroupDraft => {
  const name = tidy(draft.name)
  const namesake = store.findIdWithName(unit.sql, name)
  if (namesake !== undefined && namesake !== id) fail('NAME_TAKEN', { name })
  return {
    ...draft,
    name,
    acronym: tidyOrNull(draft.acronym),
    installationDocument: tidyOrNull(draft.installationDocument),
    coordinatorName: tidyOrNull(draft.coordinatorName),
    coordinatorPosition: tidyOrNull(draft.coordinatorPosition),
    purpose: draft.purpose || null,
    plan: draft.plan || null,
  }
}

const joinedBy = (unit: Unit, id: WorkingGroupId, { members }: WorkingGroupDraft): WorkingGroup => {
  store.removeMembers(unit.sql, id)
  for (const [ordinal, { institutionId, name, position }] of members.entries()) {
    if (institutionId !== null) getInstitution(unit, institutionId)
    const member = { institutionId, name: tidyOrNull(name), position: tidyOrNull(position) }
    store.insertMember(unit.sql, unit.newId(), id, ordinal, member)
  }
  return getGroup(unit, { id })
}

/** Writes a group down with its members; a second one of the same name is refused. */
export const createGroup = (unit: Unit, draft: WorkingGroupDraft): WorkingGroup => {
  const clean = cleanDraft(unit, draft, null)
  const id = unit.newId<WorkingGroupId>()
  store.insertGroup(unit.sql, id, clean)
  return joinedBy(unit, id, clean)
}

/** Puts back a group that was removed, under its own id; one that is there stays as it is. */
export const restoreGroup = (
  unit: Unit,
  { id, draft }: { id: WorkingGroupId; draft: WorkingGroupDraft },
): WorkingGroup => {
  const there = store.findGroup(unit.sql, id)
  if (there) return there
  const clean = cleanDraft(unit, draft, id)
  store.insertGroup(unit.sql, id, clean)
  return joinedBy(unit, id, clean)
}

/** Changes a group, its members included. */
export const updateGroup = (
  unit: Unit,
  { id, draft, expectedVersion }: Versioned & { draft: WorkingGroupDraft },
): WorkingGroup => {
  const current = getGroup(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  const clean = cleanDraft(unit, draft, id)
  store.updateGroup(unit.sql, id, clean)
  return joinedBy(unit, id, clean)
}

/** Takes a group back that never met; one that did is history, and is marked as no longer active instead. */
export const removeGroup = (unit: Unit, { id, expectedVersion }: Versioned): Record<string, never> => {
  const current = getGroup(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  if (meetings.findLastDay(unit.sql, id) !== null) fail('NOT_EMPTY', {})
  store.removeGroup(unit.sql, id)
  return {}
}
