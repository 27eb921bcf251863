import { Button, Checkbox, Drawer, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { PresentationSchedule, ProposedPresentation } from '../../../shared/contract/presentations.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { count, shortDay } from '../../texts/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import styles from './presentations.module.css'
import { useProposal, type TurnActs } from './use-presentations.ts'
import { monthName } from './words.ts'

const usualPerSession = 2
const mostPerSession = 20

const placeName = ({ session, month }: ProposedPresentation): string =>
  session === null ? monthName(month) : `${session.label}, ${shortDay(session.heldOn)}`

type TurnsProps = {
  turns: readonly ProposedPresentation[]
  left: ReadonlySet<InstitutionId>
  onToggle: (id: InstitutionId) => void
}

const Turns = ({ turns, left, onToggle }: TurnsProps) => (
  <>
    {[...Map.groupBy(turns, placeName)].map(([place, ofPlace]) => (
      <section key={place} aria-label={place}>
        <Title order={3} className={styles['place'] ?? ''}>
          {place}
        </Title>
        <Stack gap={6} mt={6}>
          {ofPlace.map(({ institutionId, institutionName }) => (
            <Checkbox
              key={institutionId}
              label={institutionName}
              checked={!left.has(institutionId)}
              onChange={() => {
                onToggle(institutionId)
              }}
            />
          ))}
        </Stack>
      </section>
    ))}
  </>
)

type ProposalProps = { schedule: PresentationSchedule; accept: TurnActs['accept']; onClose: () => void }

const Proposal = ({ schedule, accept, onClose }: ProposalProps) => {
  const [perSession, setPerSession] = useState(usualPerSession)
  const [left, setLeft] = useState<ReadonlySet<InstitutionId>>(new Set())
  const [isSaving, setSaving] = useState(false)
  const proposal = useProposal(schedule, perSession, true)
  const chosen = (proposal.data?.turns ?? []).filter(({ institutionId }) => !left.has(institutionId))
  const save = async () => {
    setSaving(true)
    const done = await accept(chosen)
    setSaving(false)
    if (done !== null) onClose()
  }
  return (
    <Stack>
      <NumberInput
        label="Instituciones por sesión, como máximo"
        w={280}
        min={1}
        max={mostPerSession}
        allowDecimal={false}
        clampBehavior="strict"
        value={perSession}
        onChange={(typed) => {
          if (typeof typed === 'number' && typed >= 1) setPerSession(typed)
        }}
        data-autofocus
      />
      <Loaded query={proposal}>
        {({ turns, left: withoutRoom }) =>
          turns.length === 0 ? (
            <EmptyState icon={IconCalendarOff} title={withoutRoom === 0 ? 'Todas tienen turno' : 'No queda lugar'}>
              {withoutRoom === 0
                ? 'Ninguna institución del padrón espera un turno en este año.'
                : 'Deje que presenten más en cada sesión, o programe otra sesión ordinaria.'}
            </EmptyState>
          ) : (
            <>
              <Text size="sm" c="dimmed">
                {turns.some(({ session }) => session !== null)
                  ? 'Repartidas entre las sesiones ordinarias que faltan realizar. Quite la marca de las que prefiera programar a mano.'
                  : 'No hay sesiones ordinarias por realizar: se reparten por meses, y después elige la sesión de cada una.'}
              </Text>
              <Turns
                turns={turns}
                left={left}
                onToggle={(id) => {
                  setLeft((before) => {
                    const after = new Set(before)
                    if (!after.delete(id)) after.add(id)
                    return after
                  })
                }}
              />
              {withoutRoom > 0 && (
                <Text fw={600}>
                  {`${count(withoutRoom, 'institución queda', 'instituciones quedan')} sin lugar: suba el máximo por sesión o programe otra.`}
                </Text>
              )}
            </>
          )
        }
      </Loaded>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancelar
        </Button>
        <Button disabled={chosen.length === 0} loading={isSaving} onClick={() => void save()}>
          {`Programar ${count(chosen.length, 'presentación', 'presentaciones')}`}
        </Button>
      </Group>
    </Stack>
  )
}

type ProposalDrawerProps = Omit<ProposalProps, 'schedule'> & { schedule: PresentationSchedule; isOpen: boolean }

/** A calendar for those without a turn, accepted whole or in part. */
export const ProposalDrawer = ({ isOpen, ...rest }: ProposalDrawerProps) => (
  <Drawer
    opened={isOpen}
    onClose={rest.onClose}
    title={`Calendario propuesto de ${String(rest.schedule.year)}`}
    size={560}
  >
    {isOpen && <Proposal {...rest} />}
  </Drawer>
)
