import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { Time } from '../../../shared/domain/dates.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { ArrivalField } from './arrival-field.tsx'
import { arrivalMissing, isAnswered, unanswered } from './hours.ts'
import type { Asking } from './marks.ts'

type FormProps = { asking: Asking; why: string; onClose: () => void }

const ArrivalForm = ({ asking, why, onClose }: FormProps) => {
  const [answer, setAnswer] = useState(unanswered)
  const [wasTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  useDrawerGuard(isAnswered(answer) && !isSaving)
  const send = async (arrivedAt: Time | null) => {
    setSaving(true)
    // A refusal is said beside the box, which the drawer would hide.
    if ((await asking.answer(arrivedAt)) === 'failed') setSaving(false)
    else onClose()
  }
  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        setTried(true)
        if (isAnswered(answer)) void send(answer.arrivedAt)
      }}
    >
      <Stack>
        <Text c="dimmed" size="sm">
          {why}
        </Text>
        <ArrivalField
          answer={answer}
          error={wasTried && !isAnswered(answer) ? arrivalMissing : null}
          hasInitialFocus
          onChange={setAnswer}
        />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={isSaving}>
            Registrar
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type ArrivalDrawerProps = Omit<FormProps, 'asking'> & { asking: Asking | null }

/** Asks since when somebody was at a session that is not under way: nobody is there from the start by an accident. */
export const ArrivalDrawer = ({ asking, onClose, why }: ArrivalDrawerProps) => (
  <GuardedDrawer opened={asking !== null} onClose={onClose} title={asking?.title ?? ''}>
    {asking !== null && <ArrivalForm asking={asking} why={why} onClose={onClose} />}
  </GuardedDrawer>
)
