import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { seatHistory } from './accreditations/history.ts'
import { replaceAccreditation } from './accreditations/replacement.ts'
import * as accreditations from './accreditations/service.ts'
import * as progress from './agenda/progress.ts'
import { addAgendaItem, listAgenda, moveAgendaItem, updateAgendaItem } from './agenda/service.ts'
import { toAgreement, toCommitment } from './agreements/conversion.ts'
import * as agreementRegister from './agreements/register.ts'
import { addAgreement, nextAgreementNumber, removeAgreement, updateAgreement } from './agreements/service.ts'
import {
  addAttachment,
  listAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from './attachments/service.ts'
import { setMovementText } from './attendance/movements.ts'
import { searchCandidates } from './attendance/search.ts'
import * as attendance from './attendance/service.ts'
import * as stays from './attendance/stays.ts'
import { getBoard } from './board/service.ts'
import { getCalendarYear, listDueOn } from './calendar/service.ts'
import * as followUps from './commitments/follow-ups.ts'
import { commitmentsMessage } from './commitments/message.ts'
import * as commitmentRegister from './commitments/register.ts'
import { addCommitment, removeCommitment, updateCommitment } from './commitments/service.ts'
import * as balances from './balances/service.ts'
import { command, query, type CoreContext } from './context.ts'
import { storageFailure } from './database/errors.ts'
import { elect } from './coordination/election.ts'
import * as coordination from './coordination/service.ts'
import { loadDemonstration } from './demonstration/service.ts'
import { bringEdited, compareUpload, compareVersion, versionText as documentVersionText } from './documents/edited.ts'
import { listChoices, listDocuments, listRegister } from './documents/list.ts'
import { listOffered } from './documents/offered.ts'
import { documentText, generateDocument, regenerateDocument } from './documents/service.ts'
import { listDrafts, putDraft } from './drafts/service.ts'
import * as events from './events/service.ts'
import { exportRecord } from './exchange/record.ts'
import { checkIntegrity, loadRecord } from './exchange/service.ts'
import { fail } from './failure.ts'
import * as groupMeetings from './groups/meetings.ts'
import * as groups from './groups/service.ts'
import { acknowledgeRecovery, getRecovery } from './history/recovery.ts'
import { getHistory, listHistory } from './history/service.ts'
import { applyImport, lastImport, previewImport, undoImport } from './imports/service.ts'
import { readSource } from './imports/source.ts'
import * as institutions from './institutions/service.ts'
import * as letterhead from './letterhead/service.ts'
import { letterDesk } from './letters/desk.ts'
import * as dispatch from './letters/dispatch.ts'
import { checkLetter, issueLetter } from './letters/issue.ts'
import { letterMessage } from './letters/message.ts'
import { discardDraft, saveDraft } from './letters/service.ts'
import { describeUnexpected } from './log.ts'
import { approveMinutes, submitMinutes } from './minutes/approval.ts'
import { commentMinutes, removeComment, resolveComment } from './minutes/comments.ts'
import { addErratum, removeErratum } from './minutes/errata.ts'
import * as review from './minutes/review.ts'
import { getNotesRevision, notesHistory } from './minutes/revisions.ts'
import { getMinutes, removeEmptyItem, saveNotes } from './minutes/service.ts'
import { versionText } from './minutes/versions.ts'
import * as monitoring from './monitoring/service.ts'
import { comparePeople, listDuplicates, mergePeople } from './people/merge.ts'
import { createPerson, getPerson, searchPeople, updatePerson } from './people/service.ts'
import * as planLinks from './plan/links.ts'
import * as planEditing from './plan/editing.ts'
import * as planLoading from './plan/loading.ts'
import * as planProgress from './plan/progress.ts'
import * as plans from './plan/service.ts'
import { removePriority } from './priorities/removal.ts'
import * as priorities from './priorities/service.ts'
import { countPriorities, listPriorityActivities, listPriorityCommitments } from './priorities/work.ts'
import { getSchedule, presentationItemsIn, proposeTurns } from './presentations/service.ts'
import * as turns from './presentations/turns.ts'
import * as ratifications from './ratifications/service.ts'
import { createInRoll, getInstallation, getRoll, removeMember, setMember } from './roll/service.ts'
import { findEverywhere } from './search/service.ts'
import { callOff, closeAndNumber } from './sessions/closing.ts'
import { closingConcerns } from './sessions/concerns.ts'
import { proposeNextDay } from './sessions/next-day.ts'
import { planSession } from './sessions/planning.ts'
import * as sessions from './sessions/service.ts'
import { correctSuspension, resumeSession, suspendSession, unsuspendSession } from './sessions/sittings.ts'
import { getSettings, saveSettings, setOperator } from './settings/service.ts'
import * as statements from './statements/service.ts'
import { createTerm, listTerms, updateTerm } from './terms/service.ts'
import { closeTerm, succeedTerm } from './terms/succession.ts'

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
    list: os.accreditations.list.handler(query(accreditations.listAccreditations)),
    history: os.accreditations.history.handler(query(seatHistory)),
    create: os.accreditations.create.handler(command(accreditations.createAccreditation)),
    update: os.accreditations.update.handler(command(accreditations.updateAccreditation)),
    replace: os.accreditations.replace.handler(command(replaceAccreditation)),
    revoke: os.accreditations.revoke.handler(command(accreditations.revokeAccreditation)),
    close: os.accreditations.close.handler(command(accreditations.closeAccreditation)),
    remove: os.accreditations.remove.handler(command(accreditations.removeAccreditation)),
  },
  agenda: {
    list: os.agenda.list.handler(query(listAgenda)),
    add: os.agenda.add.handler(command(addAgendaItem)),
    update: os.agenda.update.handler(command(updateAgendaItem)),
    move: os.agenda.move.handler(command(moveAgendaItem)),
    takeUp: os.agenda.takeUp.handler(command(progress.takeUp)),
    finish: os.agenda.finish.handler(command(progress.finishItem)),
    skip: os.agenda.skip.handler(command(progress.skipItem)),
    carryOver: os.agenda.carryOver.handler(command(progress.carryOver)),
    restore: os.agenda.restore.handler(command(progress.restoreItem)),
    setHours: os.agenda.setHours.handler(command(progress.setItemHours)),
    remove: os.agenda.remove.handler(command(removeEmptyItem)),
  },
  agreements: {
    list: os.agreements.list.handler(query(agreementRegister.listAgreementRegister)),
    years: os.agreements.years.handler(query(agreementRegister.listSessionYears)),
    get: os.agreements.get.handler(query(agreementRegister.getAgreementCard)),
    setState: os.agreements.setState.handler(command(agreementRegister.setAgreementState)),
    nextNumber: os.agreements.nextNumber.handler(query(nextAgreementNumber)),
    add: os.agreements.add.handler(command(addAgreement)),
    update: os.agreements.update.handler(command(updateAgreement)),
    remove: os.agreements.remove.handler(command(removeAgreement)),
    toCommitment: os.agreements.toCommitment.handler(command(toCommitment)),
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
    search: os.attendance.search.handler(query(searchCandidates)),
    setStays: os.attendance.setStays.handler(command(stays.setStays)),
    setNote: os.attendance.setNote.handler(command(stays.setNote)),
    setMovementText: os.attendance.setMovementText.handler(command(setMovementText, { mergeWithinMs: typingWindowMs })),
    remove: os.attendance.remove.handler(command(attendance.removeAttendances)),
    setAbsence: os.attendance.setAbsence.handler(command(attendance.setAbsence)),
  },
  board: { get: os.board.get.handler(query(getBoard)) },
  calendar: {
    get: os.calendar.get.handler(query(getCalendarYear)),
    dueOn: os.calendar.dueOn.handler(query(listDueOn)),
  },
  balances: {
    list: os.balances.list.handler(query(balances.listBalances)),
    get: os.balances.get.handler(query(balances.getBalance)),
    create: os.balances.create.handler(command(balances.createBalance)),
    update: os.balances.update.handler(command(balances.updateBalance)),
    remove: os.balances.remove.handler(command(balances.removeBalance)),
  },
  commitments: {
    list: os.commitments.list.handler(query(commitmentRegister.listCommitmentRegister)),
    summary: os.commitments.summary.handler(query(commitmentRegister.summariseCommitments)),
    get: os.commitments.get.handler(query(commitmentRegister.getCommitmentCard)),
    message: os.commitments.message.handler(query(commitmentsMessage)),
    add: os.commitments.add.handler(command(addCommitment)),
    update: os.commitments.update.handler(command(updateCommitment)),
    remove: os.commitments.remove.handler(command(removeCommitment)),
    toAgreement: os.commitments.toAgreement.handler(command(toAgreement)),
    listOpen: os.commitments.listOpen.handler(query(followUps.listOpenCommitments)),
    follow: os.commitments.follow.handler(command(followUps.followCommitment)),
    unfollow: os.commitments.unfollow.handler(command(followUps.unfollowCommitment)),
  },
  coordination: {
    list: os.coordination.list.handler(query(coordination.listCoordination)),
    signatories: os.coordination.signatories.handler(query(coordination.signatoriesOn)),
    elect: os.coordination.elect.handler(command(elect)),
    appoint: os.coordination.appoint.handler(command(coordination.appoint)),
    end: os.coordination.end.handler(command(coordination.endOffice)),
    remove: os.coordination.remove.handler(command(coordination.removeOffice)),
  },
  documents: {
    register: os.documents.register.handler(({ context, input }) => listRegister(context, input)),
    choices: os.documents.choices.handler(query(listChoices)),
    list: os.documents.list.handler(({ context, input }) => listDocuments(context, input)),
    offered: os.documents.offered.handler(query(listOffered)),
    generate: os.documents.generate.handler(({ context, input, path }) =>
      generateDocument(context, path.join('.'), input),
    ),
    regenerate: os.documents.regenerate.handler(({ context, input, path }) =>
      regenerateDocument(context, path.join('.'), input),
    ),
    compareUpload: os.documents.compareUpload.handler(({ context, input }) => compareUpload(context, input)),
    bringEdited: os.documents.bringEdited.handler(({ context, input, path }) =>
      bringEdited(context, path.join('.'), input),
    ),
    versionText: os.documents.versionText.handler(({ context, input }) => documentVersionText(context, input)),
    compareVersion: os.documents.compareVersion.handler(({ context, input }) => compareVersion(context, input)),
    text: os.documents.text.handler(query(documentText)),
  },
  drafts: {
    list: os.drafts.list.handler(query(listDrafts)),
    put: os.drafts.put.handler(command(putDraft)),
  },
  events: {
    list: os.events.list.handler(query(events.listEvents)),
    year: os.events.year.handler(query(events.yearOfEvents)),
    get: os.events.get.handler(query(events.getEvent)),
    create: os.events.create.handler(command((unit, draft) => events.createEvent(unit, draft))),
    update: os.events.update.handler(command(events.updateEvent)),
    restore: os.events.restore.handler(command(events.restoreEvent)),
    remove: os.events.remove.handler(command(events.removeEvent)),
  },
  exchange: {
    loadRecord: os.exchange.loadRecord.handler(command(loadRecord)),
    record: os.exchange.record.handler(query(exportRecord)),
    check: os.exchange.check.handler(({ context }) => checkIntegrity(context)),
  },
  groups: {
    list: os.groups.list.handler(query(groups.listGroups)),
    get: os.groups.get.handler(query(groups.getGroup)),
    create: os.groups.create.handler(command(groups.createGroup)),
    update: os.groups.update.handler(command(groups.updateGroup)),
    restore: os.groups.restore.handler(command(groups.restoreGroup)),
    remove: os.groups.remove.handler(command(groups.removeGroup)),
    meetings: os.groups.meetings.handler(query(groupMeetings.listMeetings)),
    addMeeting: os.groups.addMeeting.handler(command(groupMeetings.addMeeting)),
    updateMeeting: os.groups.updateMeeting.handler(command(groupMeetings.updateMeeting)),
    restoreMeeting: os.groups.restoreMeeting.handler(command(groupMeetings.restoreMeeting)),
    removeMeeting: os.groups.removeMeeting.handler(command(groupMeetings.removeMeeting)),
    sessionsAhead: os.groups.sessionsAhead.handler(query(groupMeetings.sessionsAhead)),
    report: os.groups.report.handler(command(groupMeetings.reportMeeting)),
    withdrawReport: os.groups.withdrawReport.handler(command(groupMeetings.withdrawReport)),
    reportsIn: os.groups.reportsIn.handler(query(groupMeetings.reportsIn)),
  },
  history: {
    list: os.history.list.handler(query(listHistory)),
    get: os.history.get.handler(query(getHistory)),
    recovery: os.history.recovery.handler(query(getRecovery)),
    acknowledgeRecovery: os.history.acknowledgeRecovery.handler(command(acknowledgeRecovery)),
  },
  imports: {
    read: os.imports.read.handler(({ context, input }) => readSource(context, input)),
    preview: os.imports.preview.handler(({ context, input }) => previewImport(context, input)),
    apply: os.imports.apply.handler(({ context, input, path }) => applyImport(context, path.join('.'), input)),
    last: os.imports.last.handler(query(lastImport)),
    undo: os.imports.undo.handler(command(undoImport)),
  },
  institutions: {
    list: os.institutions.list.handler(query(institutions.listInstitutions)),
    get: os.institutions.get.handler(query(institutions.getInstitutionCard)),
    create: os.institutions.create.handler(command(createInRoll)),
    update: os.institutions.update.handler(command(institutions.updateInstitution)),
    setContacts: os.institutions.setContacts.handler(command(institutions.setContacts)),
  },
  letterhead: {
    get: os.letterhead.get.handler(query(letterhead.getLetterhead)),
    setLogo: os.letterhead.setLogo.handler(({ context, input, path }) =>
      letterhead.setLogo(context, path.join('.'), input),
    ),
    setTemplate: os.letterhead.setTemplate.handler(({ context, input, path }) =>
      letterhead.setTemplate(context, path.join('.'), input),
    ),
    save: os.letterhead.save.handler(command(letterhead.saveLetterhead)),
  },
  letters: {
    desk: os.letters.desk.handler(query(letterDesk)),
    saveDraft: os.letters.saveDraft.handler(command(saveDraft, { mergeWithinMs: typingWindowMs })),
    discardDraft: os.letters.discardDraft.handler(command(discardDraft)),
    issue: os.letters.issue.handler(command(issueLetter)),
    dispatch: os.letters.dispatch.handler(command(dispatch.dispatchLetter)),
    updateDispatch: os.letters.updateDispatch.handler(command(dispatch.updateDispatch)),
    removeDispatch: os.letters.removeDispatch.handler(command(dispatch.removeDispatch)),
    answer: os.letters.answer.handler(command(dispatch.answerLetter)),
    message: os.letters.message.handler(query(letterMessage)),
    check: os.letters.check.handler(query(checkLetter)),
  },
  minutes: {
    get: os.minutes.get.handler(query(getMinutes)),
    saveNotes: os.minutes.saveNotes.handler(command(saveNotes, { mergeWithinMs: typingWindowMs })),
    notesHistory: os.minutes.notesHistory.handler(query(notesHistory)),
    notesRevision: os.minutes.notesRevision.handler(query(getNotesRevision)),
    review: os.minutes.review.handler(query(review.getReview)),
    submit: os.minutes.submit.handler(({ context, input, path }) => submitMinutes(context, path.join('.'), input)),
    withdraw: os.minutes.withdraw.handler(command(review.withdrawMinutes)),
    approve: os.minutes.approve.handler(({ context, input, path }) => approveMinutes(context, path.join('.'), input)),
    sign: os.minutes.sign.handler(command(review.signMinutes)),
    reopen: os.minutes.reopen.handler(command(review.reopenMinutes)),
    versionText: os.minutes.versionText.handler(query(versionText)),
    comment: os.minutes.comment.handler(command(commentMinutes)),
    resolveComment: os.minutes.resolveComment.handler(command(resolveComment)),
    removeComment: os.minutes.removeComment.handler(command(removeComment)),
    addErratum: os.minutes.addErratum.handler(command(addErratum)),
    removeErratum: os.minutes.removeErratum.handler(command(removeErratum)),
  },
  monitoring: {
    list: os.monitoring.list.handler(query(monitoring.listReports)),
    get: os.monitoring.get.handler(query(monitoring.getReport)),
    ready: os.monitoring.ready.handler(query(monitoring.listReady)),
    create: os.monitoring.create.handler(command(monitoring.createReport)),
    begin: os.monitoring.begin.handler(command(monitoring.beginReport)),
    update: os.monitoring.update.handler(command(monitoring.updateReport)),
    remove: os.monitoring.remove.handler(command(monitoring.removeReport)),
  },
  people: {
    search: os.people.search.handler(query(searchPeople)),
    get: os.people.get.handler(query(getPerson)),
    create: os.people.create.handler(command((unit, draft) => createPerson(unit, draft))),
    update: os.people.update.handler(command(updatePerson)),
    duplicates: os.people.duplicates.handler(query(listDuplicates)),
    compare: os.people.compare.handler(query(comparePeople)),
    merge: os.people.merge.handler(command(mergePeople)),
  },
  plan: {
    list: os.plan.list.handler(query(plans.listPlans)),
    get: os.plan.get.handler(query(plans.getPlan)),
    create: os.plan.create.handler(command(plans.createPlan)),
    update: os.plan.update.handler(command(plans.updatePlan)),
    remove: os.plan.remove.handler(command(plans.removePlan)),
    addObjective: os.plan.addObjective.handler(command(planEditing.addObjective)),
    updateObjective: os.plan.updateObjective.handler(command(planEditing.updateObjective)),
    moveObjective: os.plan.moveObjective.handler(command(planEditing.moveObjective)),
    removeObjective: os.plan.removeObjective.handler(command(planEditing.removeObjective)),
    addActivity: os.plan.addActivity.handler(command(planEditing.addActivity)),
    updateActivity: os.plan.updateActivity.handler(command(planEditing.updateActivity)),
    markMonth: os.plan.markMonth.handler(command(planEditing.markActivityMonth)),
    moveActivity: os.plan.moveActivity.handler(command(planEditing.moveActivity)),
    removeActivity: os.plan.removeActivity.handler(command(planEditing.removeActivity)),
    progressOf: os.plan.progressOf.handler(query(planProgress.listProgress)),
    addProgress: os.plan.addProgress.handler(command(planProgress.addProgress)),
    updateProgress: os.plan.updateProgress.handler(command(planProgress.updateProgress)),
    removeProgress: os.plan.removeProgress.handler(command(planProgress.removeProgress)),
    readFile: os.plan.readFile.handler(({ context, input }) => planLoading.readPlanFile(context, input)),
    load: os.plan.load.handler(({ context, input, path }) => planLoading.loadPlan(context, path.join('.'), input)),
    link: os.plan.link.handler(command(planLinks.linkToPlan)),
    unlink: os.plan.unlink.handler(command(planLinks.unlinkFromPlan)),
    linksOf: os.plan.linksOf.handler(query(planLinks.listLinksOf)),
    linksTo: os.plan.linksTo.handler(query(planLinks.listLinksTo)),
    targets: os.plan.targets.handler(query(planLinks.listTargets)),
    subjects: os.plan.subjects.handler(query(planLinks.searchSubjects)),
  },
  presentations: {
    get: os.presentations.get.handler(query(getSchedule)),
    propose: os.presentations.propose.handler(query(proposeTurns)),
    accept: os.presentations.accept.handler(command(turns.acceptTurns)),
    set: os.presentations.set.handler(command(turns.setTurn)),
    clear: os.presentations.clear.handler(command(turns.clearTurn)),
    bringToAgenda: os.presentations.bringToAgenda.handler(command(turns.bringToAgenda)),
    withdraw: os.presentations.withdraw.handler(command(turns.withdrawTurn)),
    markPresented: os.presentations.markPresented.handler(command(turns.markPresented)),
    unmarkPresented: os.presentations.unmarkPresented.handler(command(turns.unmarkPresented)),
    itemsIn: os.presentations.itemsIn.handler(query(presentationItemsIn)),
  },
  priorities: {
    list: os.priorities.list.handler(query(priorities.listPriorities)),
    agendas: os.priorities.agendas.handler(query(priorities.listAgendas)),
    createAgenda: os.priorities.createAgenda.handler(command(priorities.createAgenda)),
    updateAgenda: os.priorities.updateAgenda.handler(command(priorities.updateAgenda)),
    markMain: os.priorities.markMain.handler(command(priorities.markMain)),
    removeAgenda: os.priorities.removeAgenda.handler(command(priorities.removeAgenda)),
    addPriority: os.priorities.addPriority.handler(command(priorities.addPriority)),
    updatePriority: os.priorities.updatePriority.handler(command(priorities.updatePriority)),
    removePriority: os.priorities.removePriority.handler(command(removePriority)),
    counts: os.priorities.counts.handler(query(countPriorities)),
    activities: os.priorities.activities.handler(query(listPriorityActivities)),
    commitments: os.priorities.commitments.handler(query(listPriorityCommitments)),
  },
  ratifications: {
    list: os.ratifications.list.handler(query(ratifications.listRatifications)),
    proposal: os.ratifications.proposal.handler(query(ratifications.proposeRatification)),
    create: os.ratifications.create.handler(command(ratifications.createRatification)),
    update: os.ratifications.update.handler(command(ratifications.updateRatification)),
    remove: os.ratifications.remove.handler(command(ratifications.removeRatification)),
  },
  roll: {
    get: os.roll.get.handler(query(getRoll)),
    setMember: os.roll.setMember.handler(command(setMember)),
    removeMember: os.roll.removeMember.handler(command(removeMember)),
    installation: os.roll.installation.handler(query(getInstallation)),
  },
  search: { find: os.search.find.handler(({ context, input }) => findEverywhere(context, input)) },
  sessions: {
    list: os.sessions.list.handler(query(sessions.listSessions)),
    years: os.sessions.years.handler(query(sessions.listSessionYears)),
    get: os.sessions.get.handler(query(sessions.getSession)),
    find: os.sessions.find.handler(query(sessions.findSession)),
    nextNumber: os.sessions.nextNumber.handler(query(sessions.nextSessionNumber)),
    proposeNext: os.sessions.proposeNext.handler(query(proposeNextDay)),
    create: os.sessions.create.handler(command(planSession)),
    update: os.sessions.update.handler(command(sessions.updateSession)),
    open: os.sessions.open.handler(command(sessions.openSession)),
    closingConcerns: os.sessions.closingConcerns.handler(query(closingConcerns)),
    close: os.sessions.close.handler(command(closeAndNumber)),
    suspend: os.sessions.suspend.handler(command(suspendSession)),
    unsuspend: os.sessions.unsuspend.handler(command(unsuspendSession)),
    resume: os.sessions.resume.handler(command(resumeSession)),
    correctSuspension: os.sessions.correctSuspension.handler(command(correctSuspension)),
    reopen: os.sessions.reopen.handler(command(sessions.reopenSession)),
    markNotHeld: os.sessions.markNotHeld.handler(command(callOff)),
  },
  settings: {
    get: os.settings.get.handler(query(getSettings)),
    save: os.settings.save.handler(command(saveSettings)),
    setOperator: os.settings.setOperator.handler(command(setOperator)),
    loadDemonstration: os.settings.loadDemonstration.handler(command(loadDemonstration)),
  },
  statements: {
    list: os.statements.list.handler(query(statements.listStatements)),
    create: os.statements.create.handler(command(statements.createStatement)),
    update: os.statements.update.handler(command(statements.updateStatement)),
    remove: os.statements.remove.handler(command(statements.removeStatement)),
  },
  terms: {
    list: os.terms.list.handler(query(listTerms)),
    create: os.terms.create.handler(command(createTerm)),
    update: os.terms.update.handler(command(updateTerm)),
    close: os.terms.close.handler(command(closeTerm)),
    succeed: os.terms.succeed.handler(command(succeedTerm)),
  },
  territory: { list: os.territory.list.handler(query(plans.listTerritory)) },
})
