import { MantineProvider, Table } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import {
  activityDraftOf,
  activityFormOf,
  blankActivity,
  draftOfActivity,
} from '../../renderer/features/plan/activity-form.ts'
import { choicesLeft } from '../../renderer/features/plan/link-picker.tsx'
import { MonthCells } from '../../renderer/features/plan/month-cells.tsx'
import { standingWords } from '../../renderer/features/plan/plan-matrix.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import type { PlanActivity } from '../../shared/contract/plan.ts'
import type { PlanLink, PlanTargetChoice } from '../../shared/contract/plan-links.ts'
import { ActivityId, ObjectiveId, PlanLinkId, PriorityId } from '../../shared/domain/ids.ts'
import { ActivityDraft, markMonth } from '../../shared/domain/plan-content.ts'

const id = '018b0000-0000-7000-8000-00000000000a'

const activityWith = (draft: Partial<ActivityDraft>): PlanActivity => ({
  id: ActivityId.parse(id),
  objectiveId: ObjectiveId.parse(id),
  position: 0,
  text: 'Sesionar',
  subActivities: [],
  responsibles: [],
  goals: [],
  priority: null,
  monthsMarked: null,
  months: null,
  minimumDecentralisedSessions: null,
  observations: null,
  percentage: null,
  progressCount: 0,
  lastProgress: null,
  linkCount: 0,
  measures: [],
  version: 1,
  ...draft,
})

const Row = ({ months: first, onSay }: { months: number[] | null; onSay: () => void }) => {
  const [months, setMonths] = useState(first)
  return (
    <MantineProvider theme={theme} env="test">
      <Table>
        <Table.Tbody>
          <Table.Tr>
            <MonthCells
              activity={{ text: 'Sesionar', months, monthsMarked: months === null ? 9 : months.length }}
              onMark={(month, isMarked) => {
                setMonths(markMonth({ months, monthsMarked: null }, month, isMarked).months)
              }}
              onSay={onSay}
            />
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </MantineProvider>
  )
}

const show = (months: number[] | null) => {
  const onSay = vi.fn()
  render(<Row months={months} onSay={onSay} />)
  return { user: userEvent.setup(), onSay }
}

const pressed = () =>
  screen.getAllByRole('button', { pressed: true }).map((button) => button.getAttribute('aria-label')?.split(':')[0])

test('a press puts the x of a month, and another takes it out', async () => {
  const { user } = show([3, 5])
  expect(pressed()).toEqual(['marzo', 'mayo'])
  await user.click(screen.getByRole('button', { name: 'abril: Sesionar' }))
  await user.click(screen.getByRole('button', { name: 'marzo: Sesionar' }))
  expect(pressed()).toEqual(['abril', 'mayo'])
})

test('the twelve months take one place in the order of Tab, and the arrows go through them', async () => {
  const { user } = show([1])
  await user.tab()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('enero: Sesionar')
  await user.keyboard('{ArrowRight}{ArrowRight} ')
  expect(pressed()).toEqual(['enero', 'marzo'])
  await user.keyboard('{End}{Enter}{ArrowRight}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('diciembre: Sesionar')
  expect(pressed()).toEqual(['enero', 'marzo', 'diciembre'])
  await user.tab()
  expect(document.activeElement).toBe(document.body)
})

test('months that nobody can read have no cells to mark by accident: they lead to where they are said', async () => {
  const { user, onSay } = show(null)
  expect(screen.getAllByRole('button')).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: /^9 meses, no se sabe cuáles/u }))
  expect(onSay).toHaveBeenCalledOnce()
})

test('a form that nobody touched saves the activity as it is', () => {
  const words = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((text) => text.trim() === text && !/[\n\r\u2028\u2029]/u.test(text))
  const list = fc.array(words, { maxLength: 5 })
  const month = fc.integer({ min: 1, max: 12 })
  const drafts = fc
    .record({
      text: words,
      subActivities: list,
      responsibles: list,
      goals: list,
      priority: fc.option(fc.integer({ min: 1, max: 20 })),
      months: fc.option(fc.uniqueArray(month).map((all) => all.toSorted((one, other) => one - other))),
      monthsMarked: fc.option(fc.integer({ min: 0, max: 12 })),
      minimumDecentralisedSessions: fc.option(fc.integer({ min: 0, max: 9 })),
      observations: fc.option(words),
    })
    .map((draft) => ({ ...draft, monthsMarked: draft.months === null ? draft.monthsMarked : draft.months.length }))
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(activityDraftOf(activityFormOf(activityWith(draft)))).toEqual(draft)
      expect(draftOfActivity(activityWith(draft))).toEqual(draft)
    }),
  )
})

test('a new activity that only has its text is one that can be saved', () => {
  const draft = activityDraftOf({ ...blankActivity, text: ' Sesionar ', subActivities: 'Uno\n\n Dos ' })
  expect(ActivityDraft.safeParse(draft).success).toBe(true)
  expect(draft).toMatchObject({ text: 'Sesionar', subActivities: ['Uno', 'Dos'], minimumDecentralisedSessions: null })
})

test('what a thing is linked to already is not offered again, and an activity serves only priorities', () => {
  const activity: PlanTargetChoice = {
    target: { kind: 'activity', id: ActivityId.parse(id) },
    group: 'POA · Concertación',
    label: 'Sesionar',
  }
  const priority: PlanTargetChoice = {
    target: { kind: 'priority', id: PriorityId.parse(id) },
    group: 'AREGOB',
    label: '1. Agua',
  }
  const link: PlanLink = {
    id: PlanLinkId.parse(id),
    ...priority,
    subject: { subjectKind: 'session', subjectId: id, label: '', detail: null, on: null, sessionId: null },
  }
  const groups = (links: PlanLink[], kind: 'session' | 'activity') =>
    choicesLeft([activity, priority], links, kind).map(({ group }) => group)
  expect(groups([], 'session')).toEqual(['POA · Concertación', 'AREGOB'])
  expect(groups([link], 'session')).toEqual(['POA · Concertación'])
  expect(groups([], 'activity')).toEqual(['AREGOB'])
})

test('a plan of which nothing was written down is told so, and not as 0 %', () => {
  const standing = { activities: 28, withProgress: 0, done: 0, average: null }
  expect(standingWords(standing)).toBe('28 actividades, sin avance anotado')
  expect(standingWords({ activities: 28, withProgress: 7, done: 1, average: 40 })).toBe(
    '7 de 28 con avance · 1 cumplida · promedio de lo anotado 40 %',
  )
})
