import { Button, Group, Text, Tooltip } from '@mantine/core'
import { IconAffiliate, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { GroupSummary } from '../../../shared/contract/groups.ts'
import { WorkingGroupId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { GroupDrawer } from './group-drawer.tsx'
import { GroupsTable } from './groups-table.tsx'
import layout from './spaces-layout.module.css'
import { useGroups } from './use-groups.ts'
import { blankGroup, shortName, usualGroups } from './words.ts'

// In the address, so that the search and a session lead straight to a group.
const useOpened = () => {
  const { grupo } = useSearch({ from: '/grupos/' })
  const navigate = useNavigate({ from: '/grupos' })
  const known = WorkingGroupId.safeParse(grupo)
  return {
    opened: grupo === 'nuevo' ? ('new' as const) : known.success ? known.data : null,
    open: (id: WorkingGroupId | 'new' | null) =>
      void navigate({ search: id === null ? {} : { grupo: id === 'new' ? 'nuevo' : id } }),
  }
}

const wordsOf = ({ name, acronym }: Pick<GroupSummary, 'name' | 'acronym'>): string[] =>
  [name, acronym].flatMap((words) => (words === null ? [] : [fold(words)]))

// One that is there by its name or by its acronym is not offered again.
const missingUsual = (groups: readonly GroupSummary[]) => {
  const known = new Set(groups.flatMap(wordsOf))
  return usualGroups.filter((usual) => !wordsOf(usual).some((words) => known.has(words)))
}

/** The working groups, networks and councils of the region. */
export const GroupsPage = () => {
  const { all, create, isCreating, save, remove } = useGroups()
  const { opened, open } = useOpened()
  const usual = missingUsual(all.data ?? [])
  const begin = async (one: (typeof usualGroups)[number]) => {
    const group = await create({ ...blankGroup, ...one })
    if (group !== null) open(group.id)
  }
  const starters = (
    <Group gap="xs" justify="center">
      {usual.map((one) => (
        <Tooltip key={one.name} label={one.name}>
          <Button
            variant="default"
            size="xs"
            disabled={isCreating}
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => void begin(one)}
          >
            {shortName(one)}
          </Button>
        </Tooltip>
      ))}
    </Group>
  )
  return (
    <>
      <div className={layout['bar']}>
        <Text c="dimmed">Quiénes los integran, cuándo se reúnen y qué llevan al comité.</Text>
        <Button
          flex="none"
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => {
            open('new')
          }}
        >
          Nuevo grupo
        </Button>
      </div>
      <Loaded query={all}>
        {(groups) =>
          groups.length === 0 ? (
            <EmptyState icon={IconAffiliate} title="Todavía no hay grupos ni redes" action={starters}>
              Anote los espacios de concertación de la región: sus integrantes, su coordinación y sus reuniones. El
              informe de una reunión entra con un botón en la agenda del comité. Empiece con uno de los habituales o
              cree otro.
            </EmptyState>
          ) : (
            <>
              <GroupsTable groups={groups} onOpen={open} />
              {usual.length > 0 && (
                <Group gap="sm" mt="md">
                  <Text size="sm" c="dimmed">
                    También suelen estar en el plan:
                  </Text>
                  {starters}
                </Group>
              )}
            </>
          )
        }
      </Loaded>
      <GroupDrawer
        opened={opened}
        name={(all.data ?? []).find(({ id }) => id === opened) ?? null}
        onSave={save}
        onSaved={({ id }) => {
          open(id)
        }}
        onRemove={(group) => {
          void remove(group).then((done) => {
            if (done !== null) open(null)
          })
        }}
        onClose={() => {
          open(null)
        }}
      />
    </>
  )
}
