import type {
  PlanLink,
  PlanLinkSubject,
  PlanLinkSubjectChoice,
  PlanLinkSubjectKind,
  PlanTarget,
  PlanTargetChoice,
} from '../../../shared/contract/plan-links.ts'
import type { PlanLinkId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { found } from '../failure.ts'
import * as store from './links-store.ts'

const subjectEntities = {
  activity: 'activity',
  session: 'session',
  agreement: 'agreement',
  commitment: 'commitment',
  event: 'event',
  group_meeting: 'groupMeeting',
  ordinance: 'ordinance',
} as const satisfies Record<PlanLinkSubjectKind, string>

const targetEntities = { activity: 'activity', priority: 'priority' } as const satisfies Record<
  PlanTarget['kind'],
  string
>

// A target of a link is there as long as the link: the table says so. What it was linked to may be gone.
const present = ({ sql }: Unit, links: readonly store.StoredLink[]): PlanLink[] => {
  const byKind = Map.groupBy(links, ({ subject }) => subject.subjectKind)
  const subjects = new Map(
    [...byKind].flatMap(([kind, ofKind]) =>
      store
        .findSubjects(
          sql,
          kind,
          ofKind.map(({ subject }) => subject.subjectId),
        )
        .map((subject) => [`${kind} ${subject.subjectId}`, subject] as const),
    ),
  )
  return links.flatMap(({ id, target, subject: { subjectKind, subjectId } }) => {
    const subject = subjects.get(`${subjectKind} ${subjectId}`)
    const choice = store.findTarget(sql, target)
    return subject && choice ? [{ id, ...choice, subject }] : []
  })
}

/** Says that something was done for an activity of the plan or for a priority; said twice, it is one link. */
export const linkToPlan = (
  unit: Unit,
  { target, subjectKind, subjectId }: PlanLinkSubject & { target: PlanTarget },
): PlanLink => {
  const subject = { subjectKind, subjectId }
  const choice = found(store.findTarget(unit.sql, target), targetEntities[target.kind])
  const there = found(store.findSubjects(unit.sql, subjectKind, [subjectId])[0], subjectEntities[subjectKind])
  const same = store.findSameLink(unit.sql, target, subject)
  if (same) return { id: same.id, ...choice, subject: there }
  const id = unit.newId<PlanLinkId>()
  store.insertLink(unit.sql, id, target, subject)
  return { id, ...choice, subject: there }
}

/** Takes a link back; neither end changes. */
export const unlinkFromPlan = ({ sql }: Unit, { id }: { id: PlanLinkId }): Record<string, never> => {
  found(store.findLink(sql, id), 'planLink')
  store.removeLink(sql, id)
  return {}
}

/** What a thing counts for. */
export const listLinksOf = (unit: Unit, subject: PlanLinkSubject): PlanLink[] =>
  present(unit, store.listLinksOf(unit.sql, subject))

/** What was done for an activity or a priority, oldest day first; what is gone is left out. */
export const listLinksTo = (unit: Unit, target: PlanTarget): PlanLink[] =>
  present(unit, store.listLinksTo(unit.sql, target)).toSorted((left, right) =>
    (left.subject.on ?? '').localeCompare(right.subject.on ?? ''),
  )

/** What can be chosen for something done in a year. */
export const listTargets = ({ sql }: Unit, { year }: { year: number }): PlanTargetChoice[] =>
  store.listTargets(sql, year)

const mostSubjects = 30

/** At most 30 things of one kind and year that have every word in them, accents ignored, newest first. */
export const searchSubjects = (
  { sql }: Unit,
  { subjectKind, year, text }: { subjectKind: PlanLinkSubjectKind; year: number; text: string },
): PlanLinkSubjectChoice[] => {
  const words = fold(text).split(' ').filter(Boolean)
  const matches = ({ label, detail }: PlanLinkSubjectChoice): boolean => {
    const folded = fold(`${label} ${detail ?? ''}`)
    return words.every((word) => folded.includes(word))
  }
  return store.listSubjects(sql, subjectKind, year).filter(matches).slice(0, mostSubjects)
}
