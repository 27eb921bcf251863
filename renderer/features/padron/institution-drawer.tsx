import { Skeleton, Stack } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useRef, useState, type FocusEvent } from 'react'
import type { Accreditation } from '../../../shared/contract/committee.ts'
import type { Roll } from '../../../shared/contract/roll.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { FocusedPanel } from '../../ui/focused-panel.tsx'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useDocumentActions } from '../documents/use-documents.ts'
import { InstitutionOverview } from './institution-overview.tsx'
import { NewInstitution } from './new-institution.tsx'
import { InstitutionTaskPanel, taskTitle, type InstitutionTask } from './institution-tasks.tsx'
import { shownName } from './row-words.ts'
import type { SeatAct } from './seat-card.tsx'
import { useEndings, useInstitution, useMembership } from './use-institution.ts'

/** Where the keys were before a task covered what it was asked from. */
const useFocusBack = () => {
  const last = useRef<HTMLElement | null>(null)
  return {
    remember: (event: FocusEvent<HTMLDivElement>) => {
      const { target, currentTarget } = event
      if (target instanceof HTMLElement && currentTarget.contains(target)) last.current = target
    },
    // Once it is in sight again.
    giveBack: () => setTimeout(() => last.current?.focus(), 0),
  }
}

type OpenedProps = {
  institutionId: InstitutionId
  roll: Roll
  task: InstitutionTask | null
  onTask: (task: InstitutionTask | null) => void
}

const Opened = ({ institutionId, roll, task, onTask }: OpenedProps) => {
  const { card, history } = useInstitution(institutionId)
  const setMember = useMembership()
  const { remove } = useEndings()
  const { generate } = useDocumentActions()
  const { remember, giveBack } = useFocusBack()
  const [removing, setRemoving] = useState<Accreditation | null>(null)
  const row = roll.rows.find(({ institution }) => institution.id === institutionId) ?? null
  const act = (chosen: SeatAct, accreditation: Accreditation) => {
    if (chosen === 'certificate') generate({ kind: 'certificate', subjectId: accreditation.id })
    else if (chosen === 'remove') setRemoving(accreditation)
    else if (chosen === 'person') onTask({ kind: 'person', personId: accreditation.personId })
    else onTask({ kind: chosen, accreditation })
  }
  const done = () => {
    onTask(null)
    giveBack()
  }
  const accreditations = history.data?.accreditations ?? []
  return (
    <Loaded query={card} skeleton={<OpenedSkeleton />}>
      {(data) => (
        <>
          <div hidden={task !== null} onFocusCapture={remember}>
            <InstitutionOverview
              card={data}
              roll={roll}
              row={row}
              accreditations={accreditations}
              events={history.data?.events ?? []}
              onAccredit={(capacity) => {
                onTask({ kind: 'accredit', capacity })
              }}
              onAct={act}
              onEdit={() => {
                onTask({ kind: 'edit' })
              }}
              onContacts={() => {
                onTask({ kind: 'contacts' })
              }}
              onMembership={(isActive) => {
                setMember({ institution: data.institution, term: roll.term, isActive })
              }}
            />
          </div>
          {task !== null && (
            <FocusedPanel>
              <InstitutionTaskPanel task={task} card={data} roll={roll} accreditations={accreditations} onDone={done} />
            </FocusedPanel>
          )}
          <ConfirmModal
            isOpen={removing !== null}
            title="Quitar la acreditación"
            consequence={`Se quitará del padrón la acreditación de ${removing?.personName ?? ''}, como si nunca se hubiera escrito. Si había reemplazado a alguien, esa persona vuelve a estar vigente. Úselo solo si fue un error; si dejó el cargo, termine la acreditación en una fecha.`}
            doIt="Quitar acreditación"
            onConfirm={() => {
              if (removing !== null) void remove(removing)
              setRemoving(null)
            }}
            onCancel={() => {
              setRemoving(null)
            }}
          />
        </>
      )}
    </Loaded>
  )
}

const OpenedSkeleton = () => (
  <Stack aria-hidden>
    <Skeleton height={28} width="60%" />
    <Skeleton height={170} />
    <Skeleton height={110} />
    <Skeleton height={200} />
  </Stack>
)

// In the list already before the rest is read; one that is not of this term is not in the list.
const useOpenedName = (institutionId: InstitutionId | null, roll: Roll | null): string => {
  const { data } = useQuery(
    orpc.institutions.get.queryOptions({ input: institutionId === null ? skipToken : { id: institutionId } }),
  )
  const row = roll?.rows.find(({ institution }) => institution.id === institutionId)
  const institution = row?.institution ?? data?.institution
  return institution === undefined ? 'Institución' : shownName(institution)
}

type InstitutionDrawerProps = {
  institutionId: InstitutionId | null
  isAdding: boolean
  roll: Roll | null
  onCreated: (id: InstitutionId) => void
  onClose: () => void
}

/** An institution with all that belongs to it, or a new one. */
export const InstitutionDrawer = ({ institutionId, isAdding, roll, onCreated, onClose }: InstitutionDrawerProps) => {
  const [task, setTask] = useState<InstitutionTask | null>(null)
  const name = useOpenedName(institutionId, roll)
  const isOpen = roll !== null && (institutionId !== null || isAdding)
  const close = () => {
    setTask(null)
    onClose()
  }
  return (
    <GuardedDrawer
      opened={isOpen}
      onClose={close}
      size={isAdding ? 520 : 720}
      title={isAdding ? 'Nueva institución' : task === null ? name : taskTitle(task)}
    >
      {roll !== null && isAdding && <NewInstitution roll={roll} onCreated={onCreated} onCancel={close} />}
      {roll !== null && institutionId !== null && (
        <Opened key={institutionId} institutionId={institutionId} roll={roll} task={task} onTask={setTask} />
      )}
    </GuardedDrawer>
  )
}
