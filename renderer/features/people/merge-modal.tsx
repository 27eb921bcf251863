import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonDuplicate } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { haveDifferentDocuments, proposedKept } from './merging.ts'
import { RecordChoice } from './record-choice.tsx'
import { useMerge } from './use-merge.ts'

type MergeFormProps = { people: readonly PersonDuplicate[]; onMerged: () => void; onCancel?: () => void }

/** Which of some records stays, and the making of them into one. */
export const MergeForm = ({ people, onMerged, onCancel }: MergeFormProps) => {
  const [keptId, setKeptId] = useState<PersonId | null>(proposedKept(people))
  const { mergeInto, isMerging } = useMerge(onMerged)
  return (
    <Stack>
      {haveDifferentDocuments(people) && (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />}>
          Tienen documentos de identidad distintos: quizá son dos personas. Para unirlas corrija antes el que esté mal.
        </Alert>
      )}
      <RecordChoice people={people} keptId={keptId} onChoose={setKeptId} />
      <Group justify="flex-end">
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
        )}
        <Button
          loading={isMerging}
          disabled={keptId === null}
          onClick={() => {
            if (keptId !== null) mergeInto(people, keptId)
          }}
        >
          Unir en un solo registro
        </Button>
      </Group>
    </Stack>
  )
}

type MergeModalProps = { ids: readonly PersonId[] | null; onClose: () => void; onMerged: () => void }

/** Compares given records and makes them one. */
export const MergeModal = ({ ids, onClose, onMerged }: MergeModalProps) => {
  const compared = useQuery(orpc.people.compare.queryOptions({ input: ids === null ? skipToken : { ids: [...ids] } }))
  return (
    <Modal opened={ids !== null} onClose={onClose} title="Unir dos registros" size="lg" zIndex={300}>
      <Loaded query={compared} skeleton={<LineSkeletons lines={4} />}>
        {(people) => (
          <MergeForm
            people={people}
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
