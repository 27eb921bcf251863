import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { Mark } from '../../ui/mark.tsx'
import { decentralisedProgress, decentralisedWords } from './decentralised.ts'
import { sessionsOfYear } from './use-sessions.ts'

type DecentralisedGoalProps = { year: number; isYearShown: boolean }

/** How far the year is from the decentralised sessions that its plan asks for; nothing when no plan does. */
export const DecentralisedGoal = ({ year, isYearShown }: DecentralisedGoalProps) => {
  const { data: sessions } = useQuery(orpc.sessions.list.queryOptions({ input: sessionsOfYear(year) }))
  const { data: plans } = useQuery(orpc.plan.list.queryOptions())
  if (sessions === undefined || plans === undefined) return null
  const progress = decentralisedProgress(sessions, plans, year)
  const words = decentralisedWords(progress)
  if (words === null) return null
  return (
    <Mark icon={IconMapPin} tone={progress.held >= (progress.goal ?? 0) ? 'action' : 'neutral'}>
      {isYearShown ? `${String(year)}: ${words}` : words}
    </Mark>
  )
}
