import { Button, Stack, Text, Textarea } from '@mantine/core'
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { z } from 'zod'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { Stay } from '../../../shared/domain/quorum.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { capacityNames } from '../../texts/labels.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import type { AttendanceActions } from './attendance-actions.ts'
import { isInRoom, stayProblems } from './hours.ts'
import { PanelFoot } from './panel-foot.tsx'
import { StaysField } from './stays-field.tsx'

type FormProps = {
  attendance: Attendance
  markedAt: Time | null
  /** The session is under way: somebody may leave now. */
  canLeave: boolean
  actions: AttendanceActions
  onClose: () => void
}

const Fields = z.strictObject({ stays: z.array(Stay), isFromStart: z.boolean(), note: z.string() })

const isSame = (left: readonly Stay[], right: readonly Stay[]): boolean =>
  left.length === right.length &&
  left.every((stay, index) => stay.arrivedAt === right[index]?.arrivedAt && stay.leftAt === right[index].leftAt)

const useRecord = ({ attendance, actions, onClose }: FormProps) => {
  const key = draftKey('attendance', attendance.id, String(attendance.version))
  const { value, change } = useKeptDraft(key, Fields, {
    stays: attendance.stays,
    isFromStart: attendance.stays[0]?.arrivedAt === null,
    note: attendance.note ?? '',
  })
  const { stays, isFromStart, note } = value
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  // An hour still to be written is no mistake until somebody saves without it.
  const [wasTried, setTried] = useState(false)
  const problems = stayProblems(stays, isFromStart)
  const hasOtherStays = !isSame(stays, attendance.stays)
  const hasOtherNote = note.trim() !== (attendance.note ?? '')
  useDrawerGuard((hasOtherStays || hasOtherNote) && !isSaving)
  const keep = async (): Promise<boolean> => {
    if (hasOtherStays) {
      const refused = await actions.setStays(attendance, stays)
      if (refused !== null) {
        setRefusal(refused === 'failed' ? null : refused.sentence)
        return false
      }
    }
    if (!hasOtherNote) return true
    // Saving the hours gave it another version.
    const version = attendance.version + (hasOtherStays ? 1 : 0)
    return (await actions.setNote({ ...attendance, version }, note.trim() || null)) === null
  }
  const save = async () => {
    setTried(true)
    if (problems.some((problem) => problem !== null)) return
    setSaving(true)
    const isKept = await keep()
    setSaving(false)
    if (isKept) onClose()
  }
  const changeStays = (changed: Stay[], begins: boolean) => {
    setRefusal(null)
    change({ ...value, stays: changed, isFromStart: begins })
  }
  const shownProblems = problems.map((problem) => (problem?.isMissing === true && !wasTried ? null : problem))
  const changeNote = (changed: string) => {
    change({ ...value, note: changed })
  }
  return { stays, problems: shownProblems, isFromStart, changeStays, note, changeNote, refusal, isSaving, save }
}

const Now = ({ attendance, canLeave, actions, onClose }: FormProps) => {
  if (!canLeave) return null
  const isIn = isInRoom(attendance)
  const Icon = isIn ? IconDoorExit : IconDoorEnter
  return (
    <Button
      variant="light"
      leftSection={<Icon size={18} aria-hidden />}
      data-autofocus
      onClick={() => {
        if (isIn) actions.leave(attendance)
        else actions.comeBack(attendance)
        onClose()
      }}
    >
      {isIn ? 'Se retira ahora' : 'Volvió ahora'}
    </Button>
  )
}

const RecordForm = (props: FormProps) => {
  const { attendance, markedAt, actions, onClose } = props
  const { stays, problems, isFromStart, changeStays, note, changeNote, refusal, isSaving, save } = useRecord(props)
  const { capacity, institutionName, position } = attendance
  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack>
        <div>
          <Text>{[capacityNames[capacity], institutionName].filter((part) => part !== null).join(' · ')}</Text>
          <Text c="dimmed" size="sm">
            {[position, markedAt === null ? null : `registrado a las ${markedAt}`]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          </Text>
        </div>
        <Now {...props} />
        <StaysField
          stays={stays}
          problems={problems}
          isFromStart={isFromStart}
          refusal={refusal}
          onChange={changeStays}
        />
        <Textarea
          label="Nota"
          description="Por qué figura en la lista, si no tiene acreditación vigente."
          autosize
          minRows={2}
          maxLength={300}
          value={note}
          onChange={(event) => {
            changeNote(event.currentTarget.value)
          }}
        />
        <PanelFoot
          removal={{
            label: 'Quitar de la lista',
            onRemove: () => {
              actions.remove(attendance)
              onClose()
            },
          }}
          isSaving={isSaving}
          onClose={onClose}
        />
      </Stack>
    </form>
  )
}

type RecordDrawerProps = Omit<FormProps, 'attendance'> & { attendance: Attendance | null }

/** One person at the session: when they were in the room, why they are in the list, and taking them off it. */
export const RecordDrawer = ({ attendance, onClose, ...rest }: RecordDrawerProps) => (
  <GuardedDrawer opened={attendance !== null} onClose={onClose} title={attendance?.personName ?? ''}>
    {attendance !== null && <RecordForm key={attendance.id} attendance={attendance} onClose={onClose} {...rest} />}
  </GuardedDrawer>
)
