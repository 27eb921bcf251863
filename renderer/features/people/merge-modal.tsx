import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonDuplicate } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { documentsWords, mergeConsequence, proposedKept } from './merging.ts'
import { RecordChoice } from './record-choice.tsx'
import { useMerge, type WrongDocument } from './use-merge.ts'

type MergeFormProps = {
  people: readonly PersonDuplicate[]
  /** The record in hand, when it has a document number and turned out to be somebody who has another. */
  wrong?: WrongDocument | null
  onMerged: () => void
  onCancel?: () => void
}

/** Which of some records stays, and the making of them into one, which asks first: it cannot be undone. */
export const MergeForm = ({ people, wrong = null, onMerged, onCancel }: MergeFormProps) => {
  const [keptId, setKeptId] = useState<PersonId | null>(proposedKept(people))
  const [isAsking, asking] = useDisclosure(false)
  const { mergeInto, isMerging } = useMerge(onMerged)
  const wrongId = wrong?.person.id ?? null
  return (
    <Stack>
      {wrongId !== null && (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title="Tienen documentos distintos">
          {documentsWords(people, wrongId)}
        </Alert>
      )}
      <RecordChoice people={people} keptId={keptId} onChoose={setKeptId} />
      <Group justify="flex-end">
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
        )}
        <Button loading={isMerging} disabled={keptId === null} onClick={asking.open}>
          {wrongId === null ? 'Unir en un solo registro' : 'Quitar el DNI equivocado de este registro y unir'}
        </Button>
      </Group>
      <ConfirmModal
        isOpen={isAsking}
        title="¿Son la misma persona?"
        consequence={mergeConsequence(people, wrongId)}
        doIt="Sí, unir"
        keepIt="No unir"
        onCancel={asking.close}
        onConfirm={() => {
          asking.close()
          if (keptId !== null) mergeInto(people, keptId, wrong)
        }}
      />
    </Stack>
  )
}

type MergeModalProps = {
  ids: readonly PersonId[] | null
  wrong: WrongDocument | null
  onClose: () => void
  onMerged: () => void
}

/** Compares given records and makes them one. */
export const MergeModal = ({ ids, wrong, onClose, onMerged }: MergeModalProps) => {
  const compared = useQuery(orpc.people.compare.queryOptions({ input: ids === null ? skipToken : { ids: [...ids] } }))
  return (
    <Modal opened={ids !== null} onClose={onClose} title="Unir dos registros" size="lg" zIndex={300}>
      <Loaded query={compared} skeleton={<LineSkeletons lines={4} />}>
        {(people) => (
          <MergeForm
            people={people}
            wrong={wrong}
            onCancel={onClose}
            onMerged={() => {
              onClose()
              onMerged()
            }}
          />
        )}
      </Loaded>
    </Modal>
  )
}
