import type { GroupMember, WorkingGroupDraft, WorkingGroupKind } from '../../../shared/contract/groups.ts'

export const groupKindNames: Record<WorkingGroupKind, string> = {
  working_group: 'Grupo de trabajo',
  network: 'Red',
  council: 'Consejo',
}

/** A group of which nothing is known yet. */
export const blankGroup: WorkingGroupDraft = {
  name: '',
  acronym: null,
  kind: 'working_group',
  installedOn: null,
  installationDocument: null,
  coordinatorName: null,
  coordinatorPosition: null,
  purpose: null,
  plan: null,
  isActive: true,
  members: [],
}

/**
 * Those that the plan of a Mesa usually names. What an acronym stands for is said only where it is certain; the others
 * begin with it alone, and whoever knows completes it.
 */
export const usualGroups: readonly Pick<WorkingGroupDraft, 'name' | 'acronym' | 'kind'>[] = [
  { name: 'Consejo Participativo Regional de Educación', acronym: 'COPARE', kind: 'council' },
  { name: 'Consejo Regional de la Mujer', acronym: 'COREM', kind: 'council' },
  { name: 'COMPAD', acronym: null, kind: 'working_group' },
  { name: 'GRIDES', acronym: null, kind: 'working_group' },
  { name: 'Red de Autoridades Mujeres de la región Apurímac', acronym: 'REDAMA', kind: 'network' },
]

/** How people call it. */
export const shortName = ({ name, acronym }: { name: string; acronym: string | null }): string => acronym ?? name

/** An institution with who speaks for it, or a person alone. */
export const memberWords = ({
  institutionName,
  name,
  position,
}: GroupMember): { main: string; rest: string | null } => {
  const person = [name, position].filter(Boolean).join(', ')
  return institutionName === null
    ? { main: name ?? '', rest: position }
    : { main: institutionName, rest: person || null }
}

/** What was written a line for each point, without the marks before them. */
export const pointsOf = (written: string): string[] =>
  written
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:[-•*]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
