import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { z } from 'zod'
import type { AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import type { AttendanceActions } from './attendance-actions.ts'
import { PanelFoot } from './panel-foot.tsx'

type FormProps = {
  sessionId: SessionId
  seat: AttendanceSeat
  isEditable: boolean
  actions: AttendanceActions
  onClose: () => void
}

const Fields = z.strictObject({ isJustified: z.boolean(), reason: z.string() })

const useAbsence = ({ sessionId, seat: { institutionId, absence }, actions, onClose }: FormProps) => {
  const {
    value,
    change,
    forget: saved,
  } = useKeptDraft(draftKey('absence', sessionId, institutionId), Fields, {
    isJustified: absence?.isJustified ?? true,
    reason: absence?.reason ?? '',
  })
  const { isJustified, reason } = value
  const [isSaving, setSaving] = useState(false)
  const hasChanged = isJustified !== (absence?.isJustified ?? true) || reason.trim() !== (absence?.reason ?? '')
  useDrawerGuard(hasChanged && !isSaving)
  const [wasTried, setTried] = useState(false)
  const isMissing = isJustified && reason.trim() === ''
  const save = async (isLast: boolean) => {
    setTried(true)
    if (isMissing) return
    setSaving(true)
    const refusal = await actions.setAbsence(institutionId, { isJustified, reason: reason.trim() || null })
    setSaving(false)
    if (refusal !== null) return
    saved()
    if (isLast) onClose()
  }
  const forget = async () => {
    if ((await actions.setAbsence(institutionId, null)) === null) onClose()
  }
  const error = wasTried && isMissing ? 'Escriba el motivo: el acta dice por qué se justificó.' : null
  return { value, change, error, isSaving, save, forget }
}

const Scan = ({ seat, isEditable, onAttach }: Pick<FormProps, 'seat' | 'isEditable'> & { onAttach: () => void }) => {
  if (seat.absence !== null)
    return (
      <Attachments
        owner={{ kind: 'absence', id: seat.absence.id }}
        title="Documento que la justifica"
        what="el oficio o la carta"
        isEditable={isEditable}
      />
    )
  return (
    <div>
      <Button variant="default" size="xs" leftSection={<IconPaperclip size={15} aria-hidden />} onClick={onAttach}>
        Guardar y adjuntar el oficio
      </Button>
    </div>
  )
}

const AbsenceForm = (props: FormProps) => {
  const { seat, isEditable, onClose } = props
  const { value, change, error, isSaving, save, forget } = useAbsence(props)
  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        if (isEditable) void save(true)
      }}
    >
      <Stack>
        <Text c="dimmed" size="sm">
          El acta nombra aparte a las instituciones que justificaron su ausencia, con el motivo.
        </Text>
        <Textarea
          label="Motivo"
          placeholder="Oficio N° …, llamada, viaje, comisión de servicio"
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          readOnly={!isEditable}
          error={error}
          value={value.reason}
          onChange={(event) => {
            change({ ...value, reason: event.currentTarget.value })
          }}
        />
        <Checkbox
          label="Con justificación"
          description="Sin marcar: avisó que no viene, sin justificarlo."
          disabled={!isEditable}
          checked={value.isJustified}
          onChange={(event) => {
            change({ ...value, isJustified: event.currentTarget.checked })
          }}
        />
        <Scan seat={seat} isEditable={isEditable} onAttach={() => void save(false)} />
        {isEditable && (
          <PanelFoot
            removal={seat.absence === null ? null : { label: 'Borrar la ausencia', onRemove: () => void forget() }}
            isSaving={isSaving}
            onClose={onClose}
          />
        )}
      </Stack>
    </form>
  )
}

type AbsenceDrawerProps = Omit<FormProps, 'seat'> & { seat: AttendanceSeat | null }

/** Why nobody came for an institution, with the scan that says so. */
export const AbsenceDrawer = ({ seat, onClose, ...rest }: AbsenceDrawerProps) => (
  <GuardedDrawer
    opened={seat !== null}
    onClose={onClose}
    title={seat === null ? '' : `Ausencia de ${seat.institutionAcronym ?? seat.institutionName}`}
  >
    {seat !== null && <AbsenceForm key={seat.institutionId} seat={seat} onClose={onClose} {...rest} />}
  </GuardedDrawer>
)
