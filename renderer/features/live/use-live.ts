import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { itemAtHand } from './stepping.ts'

const route = '/sesiones/$sessionId/conducir'

// Somebody may be checking people in at the door, in another window of this computer.
const registerEveryMs = 5_000

/** The session of the address as it is conducted: its acta, who is in the room, and the item that is looked at. */
export const useLive = () => {
  const { sessionId } = useParams({ from: route })
  const { punto } = useSearch({ from: route })
  const navigate = useNavigate({ from: route })
  const minutes = useQuery(orpc.minutes.get.queryOptions({ input: { sessionId } }))
  const register = useQuery(
    orpc.attendance.get.queryOptions({ input: { sessionId }, refetchInterval: registerEveryMs }),
  )
  const institutions = useQuery(orpc.institutions.list.queryOptions())
  const priorities = useQuery(orpc.priorities.list.queryOptions())
  const entries = minutes.data?.items ?? []
  const chosen = entries.find(({ item }) => item.id === punto)
  const atHand = itemAtHand(entries.map(({ item }) => item))
  const shown: MinutesItem | null = chosen ?? entries.find(({ item }) => item.id === atHand?.id) ?? null
  const show = useCallback((id: AgendaItemId) => void navigate({ search: { punto: id }, replace: true }), [navigate])
  return {
    sessionId,
    minutes,
    register,
    institutions: institutions.data?.institutions ?? [],
    segments: institutions.data?.segments ?? [],
    priorities: priorities.data?.items ?? [],
    shown,
    show,
  }
}
