import type { Institution } from '../../shared/contract/committee.ts'
import { daysOverdue } from '../../shared/domain/commitment-light.ts'
import type { Day } from '../../shared/domain/dates.ts'
import type { InstitutionId } from '../../shared/domain/ids.ts'
import { fold } from '../../shared/domain/text.ts'
import type { Door } from './client.ts'
import { renderTo } from './commands-documents.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { allOf } from './pages.ts'

/** The institution that people call so: by its acronym, its name or its id. */
const findInstitution = async ({ client }: Door, asked: string): Promise<Institution> => {
  const { institutions } = await client.institutions.list()
  const wanted = fold(asked)
  const isNamed = ({ id, name, acronym }: Institution) =>
    id === asked || fold(name) === wanted || (acronym !== null && fold(acronym) === wanted)
  const found = institutions.find(isNamed)
  if (found) return found
  throw new CommandFailure(2, `No hay una institución «${asked}». Escriba su sigla o su nombre completo.`)
}

const listOpen = ({ client }: Door, onlyOverdue: boolean, institutionId: InstitutionId | null) =>
  allOf((page) =>
    client.commitments.list({
      scope: 'open',
      onlyOverdue,
      institutionId,
      sessionId: null,
      priority: null,
      dueMonth: null,
      year: null,
      text: null,
      ...page,
    }),
  )

export type CommitmentsFlags = { overdue?: boolean; institution?: string }

/** The open commitments by their day; only those overdue, or those of one institution. */
export const commitments = async (
  door: Door,
  { overdue = false, institution }: CommitmentsFlags,
  today: Day,
): Promise<Outcome> => {
  const { id = null } = institution === undefined ? {} : await findInstitution(door, institution)
  const all = await listOpen(door, overdue, id)
  const late = all.filter((one) => daysOverdue(one, today) > 0).length
  const what = all.length === 1 ? '1 compromiso abierto' : `${String(all.length)} compromisos abiertos`
  return {
    result: all.map((one) => ({
      id: one.id,
      text: one.text,
      session: one.sessionLabel,
      responsibles: one.responsibles.map(({ name }) => name),
      person: one.person?.name ?? null,
      dueOn: one.dueOn,
      daysOverdue: daysOverdue(one, today),
      status: one.status,
      percentage: one.lastFollowUp?.percentage ?? null,
      priority: one.priority,
    })),
    sentences: [`${what}${late === 0 ? '' : `, ${late === 1 ? '1 vencido' : `${String(late)} vencidos`}`}.`],
  }
}

/** Writes the sheet of an institution: what it answers for, and how each goes. */
export const renderInstitution = async (door: Door, asked: string, out: string): Promise<Outcome> =>
  renderTo(door, { kind: 'institution_commitments', subjectId: (await findInstitution(door, asked)).id }, out)
