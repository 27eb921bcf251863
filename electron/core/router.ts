import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { closeAccreditation, createAccreditation, listAccreditations } from './accreditations/service.ts'
import { addAgendaItem, listAgenda, moveAgendaItem, updateAgendaItem } from './agenda/service.ts'
import { addAgreement, removeAgreement, updateAgreement } from './agreements/service.ts'
import {
  addAttachment,
  listAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from './attachments/service.ts'
import * as attendance from './attendance/service.ts'
import { addCommitment, removeCommitment, updateCommitment } from './commitments/service.ts'
import { command, query, type CoreContext } from './context.ts'
import { storageFailure } from './database/errors.ts'
import { loadDemonstration } from './demonstration/service.ts'
import { generateMinutes, listDocuments, minutesText } from './documents/service.ts'
import { exportRecord } from './exchange/record.ts'
import { checkIntegrity, loadRecord } from './exchange/service.ts'
import { fail } from './failure.ts'
import { getHistory, listHistory } from './history/service.ts'
import { createInstitution, listInstitutions, updateInstitution } from './institutions/service.ts'
import { describeUnexpected } from './log.ts'
import { getMinutes, removeEmptyItem, saveNotes } from './minutes/service.ts'
import { createPerson, getPerson, searchPeople, updatePerson } from './people/service.ts'
import { listPlans, listPriorities, listTerritory } from './plan/service.ts'
import { closeAndNumber } from './sessions/closing.ts'
import * as sessions from './sessions/service.ts'
import { getSettings, saveSettings, setOperator } from './settings/service.ts'
import { createTerm, listTerms } from './terms/service.ts'

/** Somebody typing saves about once a second: five minutes of it are one entry of the history. */
const typingWindowMs = 5 * 60_000

const isExpected = (error: unknown): boolean => error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR'

/** Only the incident number of what nobody expected crosses to the screen; the log keeps where it happened. */
const reportUnexpected = ({ newId, clock, log }: CoreContext, path: readonly string[], error: unknown): never => {
  const reason = storageFailure(error)
  if (reason !== null) return fail('STORAGE', { reason })
  const incident = newId()
  const at = clock().toISOString()
  const procedure = path.join('.')
  log({ level: 'error', event: 'unexpected', at, incident, procedure, ...describeUnexpected(error) })
  return fail('UNEXPECTED', { incident })
}

const os = implement(contract)
  .$context<CoreContext>()
  .use(async ({ next, context, path }) => {
    try {
      return await next()
    } catch (error) {
      if (isExpected(error)) throw error // the contract declares it: the screen has a sentence for it
      return reportUnexpected(context, path, error)
    }
  })

/** Every procedure of the contract, answered. */
export const router = os.router({
  accreditations: {
    list: os.accreditations.list.handler(query(listAccreditations)),
    create: os.accreditations.create.handler(command(createAccreditation)),
    close: os.accreditations.close.handler(command(closeAccreditation)),
  },
  agenda: {
    list: os.agenda.list.handler(query(listAgenda)),
    add: os.agenda.add.handler(command(addAgendaItem)),
    update: os.agenda.update.handler(command(updateAgendaItem)),
    move: os.agenda.move.handler(command(moveAgendaItem)),
    remove: os.agenda.remove.handler(command(removeEmptyItem)),
  },
  agreements: {
    add: os.agreements.add.handler(command(addAgreement)),
    update: os.agreements.update.handler(command(updateAgreement)),
    remove: os.agreements.remove.handler(command(removeAgreement)),
  },
  attachments: {
    list: os.attachments.list.handler(query(listAttachments)),
    add: os.attachments.add.handler(({ context, input, path }) => addAttachment(context, path.join('.'), input)),
    rename: os.attachments.rename.handler(command(renameAttachment)),
    remove: os.attachments.remove.handler(command(removeAttachment)),
    restore: os.attachments.restore.handler(command(restoreAttachment)),
  },
  attendance: {
    get: os.attendance.get.handler(query(attendance.getRegister)),
    checkIn: os.attendance.checkIn.handler(command(attendance.checkIn)),
    checkInNewPerson: os.attendance.checkInNewPerson.handler(command(attendance.checkInNewPerson)),
    checkInPrincipals: os.attendance.checkInPrincipals.handler(command(attendance.checkInPrincipals)),
    setStays: os.attendance.setStays.handler(command(attendance.setStays)),
    remove: os.attendance.remove.handler(command(attendance.removeAttendance)),
    setAbsence: os.attendance.setAbsence.handler(command(attendance.setAbsence)),
  },
  commitments: {
    add: os.commitments.add.handler(command(addCommitment)),
    update: os.commitments.update.handler(command(updateCommitment)),
    remove: os.commitments.remove.handler(command(removeCommitment)),
  },
  documents: {
    list: os.documents.list.handler(query(listDocuments)),
    generateMinutes: os.documents.generateMinutes.handler(({ context, input, path }) =>
      generateMinutes(context, path.join('.'), input),
    ),
    minutesText: os.documents.minutesText.handler(query(minutesText)),
  },
  exchange: {
    loadRecord: os.exchange.loadRecord.handler(command(loadRecord)),
    record: os.exchange.record.handler(query(exportRecord)),
    check: os.exchange.check.handler(({ context }) => checkIntegrity(context)),
  },
  history: {
    list: os.history.list.handler(query(listHistory)),
    get: os.history.get.handler(query(getHistory)),
  },
  institutions: {
    list: os.institutions.list.handler(query(listInstitutions)),
    create: os.institutions.create.handler(command((unit, draft) => createInstitution(unit, draft))),
    update: os.institutions.update.handler(command(updateInstitution)),
  },
  minutes: {
    get: os.minutes.get.handler(query(getMinutes)),
    saveNotes: os.minutes.saveNotes.handler(command(saveNotes, { mergeWithinMs: typingWindowMs })),
  },
  people: {
    search: os.people.search.handler(query(searchPeople)),
    get: os.people.get.handler(query(getPerson)),
    create: os.people.create.handler(command((unit, draft) => createPerson(unit, draft))),
    update: os.people.update.handler(command(updatePerson)),
  },
  plan: { list: os.plan.list.handler(query(listPlans)) },
  priorities: { list: os.priorities.list.handler(query(listPriorities)) },
  sessions: {
    list: os.sessions.list.handler(query(sessions.listSessions)),
    get: os.sessions.get.handler(query(sessions.getSession)),
    find: os.sessions.find.handler(query(sessions.findSession)),
    nextNumber: os.sessions.nextNumber.handler(query(sessions.nextSessionNumber)),
    create: os.sessions.create.handler(command((unit, plan) => sessions.createSession(unit, plan))),
    update: os.sessions.update.handler(command(sessions.updateSession)),
    open: os.sessions.open.handler(command(sessions.openSession)),
    close: os.sessions.close.handler(command(closeAndNumber)),
    reopen: os.sessions.reopen.handler(command(sessions.reopenSession)),
    markNotHeld: os.sessions.markNotHeld.handler(command(sessions.markNotHeld)),
  },
  settings: {
    get: os.settings.get.handler(query(getSettings)),
    save: os.settings.save.handler(command(saveSettings)),
    setOperator: os.settings.setOperator.handler(command(setOperator)),
    loadDemonstration: os.settings.loadDemonstration.handler(command(loadDemonstration)),
  },
  terms: {
    list: os.terms.list.handler(query(listTerms)),
    create: os.terms.create.handler(command(createTerm)),
  },
  territory: { list: os.territory.list.handler(query(listTerritory)) },
})
