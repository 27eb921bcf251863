import * as clauses from '../clauses/service.ts'
import { command, query } from '../context.ts'
import * as planLinks from '../plan/links.ts'
import * as planEditing from '../plan/editing.ts'
import * as planLoading from '../plan/loading.ts'
import * as planProgress from '../plan/progress.ts'
import * as plans from '../plan/service.ts'
import * as ordinanceComments from '../ordinances/comments.ts'
import { movePart } from '../ordinances/part-moves.ts'
import * as ordinanceParts from '../ordinances/parts.ts'
import * as ordinances from '../ordinances/service.ts'
import * as ordinanceSteps from '../ordinances/steps.ts'
import * as versionTaking from '../ordinances/version-taking.ts'
import * as ordinanceVersions from '../ordinances/versions.ts'
import { os, typingWindowMs } from './base.ts'

/** The operative plan and what is drafted of it, answered. */
export const planRoutes = {
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
    restoreProgress: os.plan.restoreProgress.handler(command(planProgress.restoreProgress)),
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
  ordinances: {
    list: os.ordinances.list.handler(query(ordinances.listOrdinances)),
    years: os.ordinances.years.handler(query(ordinances.listYears)),
    get: os.ordinances.get.handler(query(ordinances.getOrdinance)),
    create: os.ordinances.create.handler(command(ordinances.createOrdinance)),
    update: os.ordinances.update.handler(command(ordinances.updateOrdinance)),
    updateReasons: os.ordinances.updateReasons.handler(
      command(ordinances.updateReasons, { mergeWithinMs: typingWindowMs }),
    ),
    remove: os.ordinances.remove.handler(command(ordinances.removeOrdinance)),
    addParts: os.ordinances.addParts.handler(command(ordinanceParts.addParts)),
    changePart: os.ordinances.changePart.handler(command(ordinanceParts.changePart, { mergeWithinMs: typingWindowMs })),
    movePart: os.ordinances.movePart.handler(command(movePart)),
    removePart: os.ordinances.removePart.handler(command(ordinanceParts.removePart)),
    restorePart: os.ordinances.restorePart.handler(command(ordinanceParts.restorePart)),
  },
  ordinanceSteps: {
    list: os.ordinanceSteps.list.handler(query(ordinanceSteps.getLife)),
    add: os.ordinanceSteps.add.handler(command(ordinanceSteps.addStep)),
    update: os.ordinanceSteps.update.handler(command(ordinanceSteps.updateStep)),
    remove: os.ordinanceSteps.remove.handler(command(ordinanceSteps.removeStep)),
    restore: os.ordinanceSteps.restore.handler(command(ordinanceSteps.restoreStep)),
    sessions: os.ordinanceSteps.sessions.handler(query(ordinanceSteps.listSessions)),
    agreementsIn: os.ordinanceSteps.agreementsIn.handler(query(ordinanceSteps.listAgreementsIn)),
  },
  ordinanceReview: {
    versions: os.ordinanceReview.versions.handler(query(ordinanceVersions.listVersions)),
    versionContent: os.ordinanceReview.versionContent.handler(query(ordinanceVersions.versionContent)),
    keep: os.ordinanceReview.keep.handler(command(ordinanceVersions.keepAsked)),
    pair: os.ordinanceReview.pair.handler(command(ordinanceVersions.pairVersions)),
    takePart: os.ordinanceReview.takePart.handler(command(versionTaking.takePart)),
    takeVersion: os.ordinanceReview.takeVersion.handler(command(versionTaking.takeVersion)),
    comments: os.ordinanceReview.comments.handler(query(ordinanceComments.listComments)),
    comment: os.ordinanceReview.comment.handler(command(ordinanceComments.addComment)),
    resolveComment: os.ordinanceReview.resolveComment.handler(command(ordinanceComments.resolveComment)),
    removeComment: os.ordinanceReview.removeComment.handler(command(ordinanceComments.removeComment)),
  },
  clauses: {
    list: os.clauses.list.handler(query(clauses.listClauses)),
    add: os.clauses.add.handler(command(clauses.addClause)),
    update: os.clauses.update.handler(command(clauses.updateClause)),
    remove: os.clauses.remove.handler(command(clauses.removeClause)),
    restore: os.clauses.restore.handler(command(clauses.restoreClause)),
  },
  territory: { list: os.territory.list.handler(query(plans.listTerritory)) },
}
