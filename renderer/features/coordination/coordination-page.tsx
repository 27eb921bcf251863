import { Button, Group, Text } from '@mantine/core'
import { IconChecklist, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { AppointmentDrawer } from './appointment-drawer.tsx'
import styles from './coordination.module.css'
import { ElectionDrawer } from '../ballot/election-drawer.tsx'
import type { ElectedRole } from '../ballot/election-model.ts'
import { OfficeDrawer } from './office-drawer.tsx'
import { OfficeTimeline } from './office-timeline.tsx'
import { roles } from './offices.ts'
import { SigningPanel } from './signing-panel.tsx'
import { useCoordination } from './use-coordination.ts'

// In the address, so that another page can lead straight to an election.
const useElecting = () => {
  const { elegir } = useSearch({ from: '/padron/coordinacion' })
  const navigate = useNavigate({ from: '/padron/coordinacion' })
  return {
    electing: elegir ?? null,
    setElecting: (role: ElectedRole | null) =>
      void navigate({ search: (kept) => ({ ...kept, elegir: role ?? undefined }), replace: true }),
  }
}

/** Who coordinates the committee and who did: it says who signs each document. */
export const CoordinationPage = () => {
  const { offices, elect, appoint, end, remove } = useCoordination()
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const settings = useQuery(orpc.settings.get.queryOptions())
  const { electing, setElecting } = useElecting()
  const [day, setDay] = useState<Day>(today())
  const [appointing, setAppointing] = useState<Coordination['role'] | null>(null)
  const [openId, setOpenId] = useState<Coordination['id'] | null>(null)
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
        <Text c="dimmed" maw={640}>
          Quién coordina el comité y quién lleva su secretaría técnica. Los documentos salen con la firma de quien
          estaba en el cargo en su fecha.
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconUserCheck size={17} aria-hidden />}
            onClick={() => {
              setAppointing('secretary')
            }}
          >
            Registrar designación
          </Button>
          <Button
            leftSection={<IconChecklist size={17} aria-hidden />}
            onClick={() => {
              setElecting('coordinator')
            }}
          >
            Registrar elección
          </Button>
        </Group>
      </Group>
      <Loaded query={offices} skeleton={<LineSkeletons lines={8} />}>
        {(all) => (
          <>
            <SigningPanel day={day} offices={all} onChooseDay={setDay} />
            <div className={styles['columns']}>
              {roles.map((role) => (
                <OfficeTimeline
                  key={role}
                  role={role}
                  offices={all.filter((one) => one.role === role)}
                  day={day}
                  onOpen={({ id }) => {
                    setOpenId(id)
                  }}
                />
              ))}
            </div>
            <ElectionDrawer
              role={sessions.data === undefined ? null : electing}
              sessions={sessions.data ?? []}
              agendaItemId={null}
              offices={all}
              settings={settings.data?.settings}
              onElect={elect}
              onClose={() => {
                setElecting(null)
              }}
            />
            <AppointmentDrawer
              role={appointing}
              settings={settings.data?.settings}
              onAppoint={appoint}
              onClose={() => {
                setAppointing(null)
              }}
            />
            <OfficeDrawer
              office={all.find(({ id }) => id === openId) ?? null}
              onEnd={end}
              onRemove={remove}
              onClose={() => {
                setOpenId(null)
              }}
            />
          </>
        )}
      </Loaded>
    </>
  )
}
