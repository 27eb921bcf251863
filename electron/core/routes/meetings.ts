import * as progress from '../agenda/progress.ts'
import { addAgendaItem, listAgenda, moveAgendaItem, updateAgendaItem } from '../agenda/service.ts'
import { setMovementText } from '../attendance/movements.ts'
import { searchCandidates } from '../attendance/search.ts'
import * as attendance from '../attendance/service.ts'
import * as stays from '../attendance/stays.ts'
import { command, query } from '../context.ts'
import { approveMinutes, submitMinutes } from '../minutes/approval.ts'
import { commentMinutes, removeComment, resolveComment } from '../minutes/comments.ts'
import { addErratum, removeErratum } from '../minutes/errata.ts'
import * as review from '../minutes/review.ts'
import { getNotesRevision, notesHistory } from '../minutes/revisions.ts'
import { getMinutes, removeEmptyItem, saveNotes } from '../minutes/service.ts'
import { versionText } from '../minutes/versions.ts'
import { callOff, closeAndNumber } from '../sessions/closing.ts'
import { closingConcerns } from '../sessions/concerns.ts'
import { proposeNextDay } from '../sessions/next-day.ts'
import { planSession } from '../sessions/planning.ts'
import * as sessions from '../sessions/service.ts'
import { correctSuspension, resumeSession, suspendSession, unsuspendSession } from '../sessions/sittings.ts'
import { os, typingWindowMs } from './base.ts'

/** What is prepared, held and written down of a session, answered. */
export const meetingsRoutes = {
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
}
