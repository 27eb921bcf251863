import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconMail,
  IconMoon,
  IconPlus,
  IconSearch,
  IconUser,
} from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fold } from '../../shared/domain/text.ts'
import { sessionAtHand } from '../features/sessions/session-life.ts'
import { shortDay } from '../texts/format.ts'
import { orpc } from './client.ts'
import { today } from './clock.ts'
import { lowerPages, pageGroups, partPages } from './pages.ts'
import type { Icon } from '../ui/icon.ts'

type PaletteAction = {
  id: string
  label: string
  description?: string
  icon: Icon
  keywords: string
  go: () => void
}
type PaletteGroup = { label: string; actions: readonly PaletteAction[] }

const shownPerGroup = 6

// Every word typed must be somewhere in the action, in any order and without minding accents.
const isMatch = (query: string, { label, description, keywords }: PaletteAction): boolean => {
  const text = fold(`${label} ${description ?? ''} ${keywords}`)
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word))
}

const useFixedActions = (): PaletteGroup[] => {
  const navigate = useNavigate()
  const { toggleColorScheme } = useMantineColorScheme()
  const pages = [...pageGroups.flatMap(({ entries }) => entries), ...partPages, ...lowerPages]
  return [
    {
      label: 'Páginas',
      actions: pages.map(({ address, label, icon, keywords }) => ({
        id: address,
        label,
        icon,
        keywords,
        go: () => void navigate({ to: address }),
      })),
    },
    {
      label: 'Acciones',
      actions: [
        {
          id: 'new-session',
          label: 'Nueva sesión',
          icon: IconPlus,
          keywords: 'crear programar reunión',
          go: () => void navigate({ to: '/sesiones', search: { nueva: true } }),
        },
        {
          id: 'scheme',
          label: 'Cambiar entre claro y oscuro',
          icon: IconMoon,
          keywords: 'tema aspecto',
          go: toggleColorScheme,
        },
      ],
    },
  ]
}

const useFoundActions = (query: string): PaletteGroup[] => {
  const navigate = useNavigate()
  const isSearching = query.trim().length > 1
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const { data: committee } = useQuery(orpc.institutions.list.queryOptions())
  const people = useQuery(
    orpc.people.search.queryOptions({ input: isSearching ? { query: query.trim(), limit: shownPerGroup } : skipToken }),
  )
  const atHand = sessionAtHand(sessions.data ?? [], today())
  const callActions =
    atHand === null
      ? []
      : [
          {
            id: `call-${atHand.id}`,
            label: 'Convocatoria',
            description: atHand.label,
            icon: IconMail,
            keywords: 'convocar oficio invitación confirmaciones entregas destinatarios',
            go: () => void navigate({ to: '/sesiones/$sessionId/convocatoria', params: { sessionId: atHand.id } }),
          },
        ]
  const sessionActions = (sessions.data ?? []).map((session) => ({
    id: session.id,
    label: session.label,
    description: `${shortDay(session.heldOn)} · ${session.venue ?? 'lugar por definir'}`,
    icon: IconCalendarEvent,
    keywords: session.province ?? '',
    go: () => void navigate({ to: '/sesiones/$sessionId', params: { sessionId: session.id } }),
  }))
  const institutionActions = (committee?.institutions ?? []).map(({ id, name, acronym }) => ({
    id,
    label: name,
    icon: IconBuildingCommunity,
    keywords: acronym ?? '',
    go: () => void navigate({ to: '/padron', search: { institucion: id } }),
  }))
  const peopleActions = (people.data ?? []).map(({ id, name, institutionId, institutionName }) => ({
    id,
    label: name,
    description: institutionName ?? 'Sin institución',
    icon: IconUser,
    // The core has already matched them, by name or by document.
    keywords: query,
    go: () => void navigate({ to: '/padron', search: institutionId === null ? {} : { institucion: institutionId } }),
  }))
  return [
    { label: 'Sesiones', actions: [...(isSearching ? callActions : []), ...sessionActions] },
    { label: 'Instituciones', actions: isSearching ? institutionActions : [] },
    { label: 'Personas', actions: isSearching ? peopleActions : [] },
  ]
}

/** Ctrl+K: any page, session, institution, person or action, by a few letters. */
export const CommandPalette = () => {
  const [query, setQuery] = useState('')
  const groups = [...useFixedActions(), ...useFoundActions(query)]
    .map(({ label, actions }) => ({
      label,
      actions: actions.filter((action) => isMatch(query, action)).slice(0, query === '' ? 10 : shownPerGroup),
    }))
    .filter(({ actions }) => actions.length > 0)
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      scrollable
      maxHeight={460}
      attributes={{ content: { 'aria-label': 'Buscar o ir a' } }}
    >
      <Spotlight.Search
        placeholder="Página, sesión, institución, persona o acción…"
        aria-label="Buscar o ir a"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.length === 0 && <Spotlight.Empty>No hay nada con «{query}».</Spotlight.Empty>}
        {groups.map(({ label, actions }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {actions.map(({ id, label: actionLabel, description, icon: Icon, go }) => (
              <Spotlight.Action
                key={id}
                label={actionLabel}
                {...(description === undefined ? {} : { description })}
                leftSection={<Icon size={19} stroke={1.6} aria-hidden />}
                onClick={() => {
                  spotlight.close()
                  go()
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
