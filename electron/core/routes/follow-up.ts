import { toAgreement, toCommitment } from '../agreements/conversion.ts'
import * as agreementRegister from '../agreements/register.ts'
import { addAgreement, nextAgreementNumber, removeAgreement, updateAgreement } from '../agreements/service.ts'
import * as followUps from '../commitments/follow-ups.ts'
import { listOpenCommitments } from '../commitments/looked-at.ts'
import { commitmentsMessage } from '../commitments/message.ts'
import * as commitmentRegister from '../commitments/register.ts'
import { addCommitment, removeCommitment, updateCommitment } from '../commitments/service.ts'
import * as balances from '../balances/service.ts'
import { command, query } from '../context.ts'
import * as events from '../events/service.ts'
import * as groupMeetings from '../groups/meetings.ts'
import * as groups from '../groups/service.ts'
import * as monitoring from '../monitoring/service.ts'
import { removePriority } from '../priorities/removal.ts'
import * as priorities from '../priorities/service.ts'
import { countPriorities, listPriorityActivities, listPriorityCommitments } from '../priorities/work.ts'
import { getSchedule, presentationItemsIn, proposeTurns } from '../presentations/service.ts'
import * as turns from '../presentations/turns.ts'
import * as ratifications from '../ratifications/service.ts'
import { os } from './base.ts'

/** What was agreed and what is followed between sessions, answered. */
export const followUpRoutes = {
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
  balances: {
    list: os.balances.list.handler(query(balances.listBalances)),
    get: os.balances.get.handler(query(balances.getBalance)),
    create: os.balances.create.handler(command(balances.createBalance)),
    update: os.balances.update.handler(command(balances.updateBalance)),
    restore: os.balances.restore.handler(command(balances.restoreBalance)),
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
    listOpen: os.commitments.listOpen.handler(query(listOpenCommitments)),
    follow: os.commitments.follow.handler(command(followUps.followCommitment)),
    unfollow: os.commitments.unfollow.handler(command(followUps.unfollowCommitment)),
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
  monitoring: {
    list: os.monitoring.list.handler(query(monitoring.listReports)),
    get: os.monitoring.get.handler(query(monitoring.getReport)),
    ready: os.monitoring.ready.handler(query(monitoring.listReady)),
    create: os.monitoring.create.handler(command(monitoring.createReport)),
    begin: os.monitoring.begin.handler(command(monitoring.beginReport)),
    update: os.monitoring.update.handler(command(monitoring.updateReport)),
    restore: os.monitoring.restore.handler(command(monitoring.restoreReport)),
    remove: os.monitoring.remove.handler(command(monitoring.removeReport)),
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
    restore: os.ratifications.restore.handler(command(ratifications.restoreRatification)),
    remove: os.ratifications.remove.handler(command(ratifications.removeRatification)),
  },
}
