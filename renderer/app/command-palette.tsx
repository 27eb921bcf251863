import { Text, useMantineColorScheme } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { IconListSearch, IconMail, IconMoon, IconPlus, IconSearch, IconUser } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { SearchHit } from '../../shared/contract/search.ts'
import type { SearchKind } from '../../shared/domain/search-kinds.ts'
import { fold } from '../../shared/domain/text.ts'
import { destinationOf } from '../features/search/destination.ts'
import { HitOption } from '../features/search/hit-option.tsx'
import { searchKinds } from '../features/search/kinds.ts'
import { useFirstHits } from '../features/search/use-found.ts'
import { orpc } from './client.ts'
import { catchEarlyLetters, markFirstOption, paletteBoxId, paletteListId, paletteStore } from './palette.ts'
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
/** Hits in all: who wants more goes to the page of the search. */
const shownHits = 10
/** Without a word, the sessions of late. */
const latestSessions = 'tipo:sesión'

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

// Only those who type a document number look for a person by it; what is found shows its last letters at most.
const isDocumentNumber = (query: string): boolean => /^\d{6,}$/u.test(query.trim())

const usePeopleByDocument = (query: string): PaletteGroup => {
  const navigate = useNavigate()
  const { data: people } = useQuery(
    orpc.people.search.queryOptions({
      input: isDocumentNumber(query) ? { query: query.trim(), limit: shownPerGroup } : skipToken,
    }),
  )
  return {
    label: 'Personas, por su documento',
    actions: (people ?? []).map(({ id, name, institutionId, institutionName }) => ({
      id,
      label: name,
      description: institutionName ?? 'Sin institución',
      icon: IconUser,
      // The core has already matched them.
      keywords: query,
      go: () => void navigate({ to: '/padron', search: institutionId === null ? {} : { institucion: institutionId } }),
    })),
  }
}

// The call of the session that asks for attention, once somebody is looking for something.
const useCallAction = (isSearching: boolean): PaletteGroup => {
  const navigate = useNavigate()
  const { data: board } = useQuery(orpc.board.get.queryOptions({ input: isSearching ? { year: null } : skipToken }))
  const session = board?.focus?.session
  if (session === undefined) return { label: 'Sesión', actions: [] }
  const { id, label: description } = session
  const go = () => void navigate({ to: '/sesiones/$sessionId/convocatoria', params: { sessionId: id } })
  const keywords = 'convocar oficio invitación confirmaciones entregas destinatarios'
  return {
    label: 'Sesión',
    actions: [{ id: `call-${id}`, label: 'Convocatoria', description, icon: IconMail, keywords, go }],
  }
}

// The kinds stand in the order of the first that was found of each.
const groupsOf = (hits: readonly SearchHit[]): [SearchKind, SearchHit[]][] => [...Map.groupBy(hits, ({ kind }) => kind)]

type HitsProps = { found: ReturnType<typeof useFirstHits>; onGo: (hit: SearchHit) => void }

const Hits = ({ found: { hits }, onGo }: HitsProps) =>
  groupsOf(hits).map(([kind, ofKind]) => (
    <Spotlight.ActionsGroup key={kind} label={searchKinds[kind].many}>
      {ofKind.map((hit) => (
        <HitOption
          key={hit.id}
          hit={hit}
          onChoose={() => {
            onGo(hit)
          }}
        />
      ))}
    </Spotlight.ActionsGroup>
  ))

const Actions = ({ groups }: { groups: readonly PaletteGroup[] }) =>
  groups.map(({ label, actions }) => (
    <Spotlight.ActionsGroup key={label} label={label}>
      {actions.map(({ id, label: actionLabel, description, icon: Icon, go }) => (
        <Spotlight.Action
          key={id}
          label={actionLabel}
          {...(description === undefined ? {} : { description })}
          leftSection={<Icon size={19} stroke={1.6} aria-hidden />}
          onClick={go}
        />
      ))}
    </Spotlight.ActionsGroup>
  ))

const useGroups = (query: string): PaletteGroup[] => {
  const isSearching = query.trim().length > 1
  const groups = [...useFixedActions(), useCallAction(isSearching), usePeopleByDocument(query)]
  return groups
    .filter(({ label }) => isSearching || label !== 'Sesión')
    .map(({ label, actions }) => ({
      label,
      actions: actions.filter((action) => isMatch(query, action)).slice(0, query === '' ? 10 : shownPerGroup),
    }))
    .filter(({ actions }) => actions.length > 0)
}

/** Ctrl+K: any page or action by a few letters, and anything that was ever kept by its words. */
export const CommandPalette = () => {
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const groups = useGroups(query)
  const sought = query.trim() === '' ? latestSessions : query
  const found = useFirstHits(isOpen ? sought : '', shownHits)
  const offered = [...groups.flatMap(({ actions }) => actions), ...found.hits].map(({ id }) => id).join(' ')
  // What Enter takes is marked on the screen, also when the hits come a moment after the key.
  useEffect(() => {
    if (isOpen) markFirstOption()
  }, [isOpen, query, offered])
  useEffect(() => catchEarlyLetters((letter) => setQuery((before) => before + letter)), [])
  const isNothing = groups.length === 0 && found.hits.length === 0
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => {
        setIsOpen(true)
      }}
      onSpotlightClose={() => {
        setIsOpen(false)
      }}
      shortcut="mod + K"
      scrollable
      size="lg"
      maxHeight={480}
      attributes={{ content: { 'aria-label': 'Buscar o ir a' } }}
    >
      <Spotlight.Search
        id={paletteBoxId}
        // Letters that came before it are in it already: what is typed goes on after them.
        onFocus={({ currentTarget }) => {
          currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
        }}
        placeholder="Página o acción, o cualquier palabra de lo guardado…"
        aria-label="Buscar o ir a"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList id={paletteListId}>
        {isNothing && found.isWaiting && <Spotlight.Empty>Buscando…</Spotlight.Empty>}
        {isNothing && !found.isWaiting && <Spotlight.Empty>No hay nada con «{query}».</Spotlight.Empty>}
        <Actions groups={groups} />
        <Hits found={found} onGo={(hit) => void navigate(destinationOf(hit, query))} />
        {query.trim() !== '' && found.hits.length > 0 && (
          <Spotlight.Action
            label={`Ver todo lo de «${query}»`}
            description="Con filtros de tipo, año e institución"
            leftSection={<IconListSearch size={19} stroke={1.6} aria-hidden />}
            onClick={() => void navigate({ to: '/buscar', search: { q: query } })}
          />
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        <Text size="xs" c="dimmed">
          {found.isComplete
            ? '↑ ↓ y Enter. También: tipo:acuerdo · año:2023 · @DIRESA · "una frase"'
            : 'Se está preparando el índice: en un momento habrá más.'}
        </Text>
      </Spotlight.Footer>
    </Spotlight.Root>
  )
}
