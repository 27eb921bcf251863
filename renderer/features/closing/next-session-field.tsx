import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarCheck, IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useController, type Control } from 'react-hook-form'
import type { Session, SessionSummary } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { dayWithWeekday, shortDay } from '../../texts/format.ts'
import { FormCheck, FormDay } from '../../ui/form.tsx'
import { sittingDay } from '../sessions/suspension.ts'
import type { ClosingForm } from './closing-draft.ts'

type NextSessionFieldProps = {
  session: Session
  control: Control<ClosingForm>
  /** The one that is planned already. */
  planned: SessionSummary | null
}

/** When the next session is: what the committee agreed, a day proposed with one press, or not said yet. */
export const NextSessionField = ({ session, control, planned }: NextSessionFieldProps) => {
  const { field } = useController({ control, name: 'nextSessionOn' })
  const proposal = useQuery(orpc.sessions.proposeNext.queryOptions({ input: { after: sittingDay(session) } }))
  const day: Day | null = field.value
  const fields = useRef<HTMLDivElement>(null)
  const choose = (chosen: Day) => {
    field.onChange(chosen)
    // The button that was pressed goes away: the keys go on in the day that it wrote.
    fields.current?.querySelector('input')?.focus()
  }
  const avoided = proposal.data?.avoided ?? null
  return (
    <Stack ref={fields} gap={8}>
      <FormDay
        control={control}
        name="nextSessionOn"
        label="Próxima sesión"
        description="Si el comité la fijó. Vacía, el acta deja el espacio para escribirla a mano."
        isOptional
      />
      <Group gap="xs">
        {planned !== null && planned.heldOn !== day && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarCheck size={16} aria-hidden />}
            onClick={() => {
              choose(planned.heldOn)
            }}
          >
            {`La ya programada: ${dayWithWeekday(planned.heldOn)}`}
          </Button>
        )}
        {planned === null && proposal.data !== undefined && proposal.data.day !== day && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={() => {
              choose(proposal.data.day)
            }}
          >
            {`Proponer el ${dayWithWeekday(proposal.data.day)}`}
          </Button>
        )}
      </Group>
      {planned === null && avoided !== null && (
        <Text size="sm" c="dimmed">
          {`El ${shortDay(avoided.day)}, un mes después, es ${avoided.name === 'domingo' ? 'domingo' : `feriado (${avoided.name})`}.`}
        </Text>
      )}
      {day !== null && planned?.heldOn !== day && (
        <FormCheck
          control={control}
          name="isPlanning"
          label="Dejarla programada"
          description="A las mismas horas; su agenda empieza con el acta de esta sesión y lo que quedó pendiente."
        />
      )}
    </Stack>
  )
}
