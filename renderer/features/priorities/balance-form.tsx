import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy, IconFileTypeDocx } from '@tabler/icons-react'
import { useController, useForm, type Control, type Resolver } from 'react-hook-form'
import { AgendaBalanceDraft, type AgendaBalance, type BalanceEntry } from '../../../shared/contract/balances.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { balanceRatingNames, balanceRatings, factsInWords } from '../../../shared/domain/report-balance.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { PointsField } from '../../ui/points-field.tsx'
import { Section } from '../../ui/section.tsx'
import { useDocumentActions } from '../documents/use-documents.ts'
import styles from './priorities.module.css'
import { draftOf } from './use-balances.ts'

const checked = formResolver(AgendaBalanceDraft)

// A conclusion that nobody wrote is none.
const resolver: Resolver<AgendaBalanceDraft> = (values, context, options) =>
  checked({ ...values, conclusions: values.conclusions.filter((one) => one.trim() !== '') }, context, options)

type EntryProps = { control: Control<AgendaBalanceDraft>; index: number; entry: BalanceEntry }

const notRated = 'none'

const Rating = ({ control, index, entry }: EntryProps) => {
  const { field } = useController({ control, name: `entries.${index}.rating` })
  return (
    <SegmentedControl
      size="xs"
      aria-label={`Valoración de la prioridad ${String(entry.number)}`}
      value={field.value ?? notRated}
      onChange={(value) => {
        field.onChange(balanceRatings.find((one) => one === value) ?? null)
      }}
      data={[
        { value: notRated, label: 'Sin valorar' },
        ...balanceRatings.map((rating) => ({ value: rating, label: balanceRatingNames[rating] })),
      ]}
    />
  )
}

const Entry = (props: EntryProps) => {
  const { control, index, entry } = props
  const facts = factsInWords(entry.facts)
  return (
    <section className={styles['entry']} aria-label={`Prioridad ${String(entry.number)}`}>
      <div className={styles['entryTitle']}>
        <span className={`${styles['number'] ?? ''} tabular`}>{entry.number}</span>
        <div className={styles['words']}>
          <Text fw={600}>{entry.text}</Text>
          <Text size="sm" c="dimmed">
            {facts === '' ? 'Los registros no dicen nada de ella hasta ese día.' : `Según los registros: ${facts}.`}
          </Text>
        </div>
      </div>
      <div className={styles['entryBody']}>
        <Rating {...props} />
        <div className={styles['texts']}>
          <TextField control={control} name={`entries.${index}.progress`} label="Avances" lines={3} />
          <TextField control={control} name={`entries.${index}.difficulties`} label="Dificultades" lines={3} />
          <TextField control={control} name={`entries.${index}.recommendations`} label="Recomendaciones" lines={3} />
        </div>
      </div>
    </section>
  )
}

const useBalanceForm = (balance: AgendaBalance) => {
  const defaultValues = draftOf(balance)
  const form = useForm<AgendaBalanceDraft>({ resolver, defaultValues })
  const { isRestored, forget } = useKeptForm(form, draftKey('agenda_balance', balance.id), AgendaBalanceDraft, {
    outlivesPanel: true,
  })
  const saving = useCommand(client.balances.update, {
    onDone: () => {
      forget()
      notifyDone('Se guardó el balance.')
    },
  })
  const discard = () => {
    forget()
    form.reset(defaultValues)
  }
  const save = (draft: AgendaBalanceDraft) =>
    saving.runAndWait({ id: balance.id, draft, expectedVersion: balance.version })
  return { form, isRestored, discard, save }
}

/** A balance to write: what is said of each priority on its day, beside what the records say. */
export const BalanceForm = ({ balance }: { balance: AgendaBalance }) => {
  const { form, isRestored, discard, save } = useBalanceForm(balance)
  const { control, handleSubmit, formState } = form
  const { generate } = useDocumentActions()
  const saveAndWrite = async (draft: AgendaBalanceDraft) => {
    const kept = formState.isDirty || isRestored ? await save(draft) : balance
    if (kept !== null) generate({ kind: 'agenda_balance', subjectId: balance.id })
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack gap="md">
        {isRestored && formState.isDirty && <KeptNotice onDiscard={discard} />}
        <Section
          title={balance.agendaName}
          aside={
            <Group gap="xs" wrap="nowrap">
              <Button
                variant="default"
                leftSection={<IconFileTypeDocx size={17} aria-hidden />}
                onClick={() => void handleSubmit(saveAndWrite)()}
              >
                Generar Word
              </Button>
              <Button
                type="submit"
                loading={formState.isSubmitting}
                leftSection={<IconDeviceFloppy size={17} aria-hidden />}
              >
                Guardar
              </Button>
            </Group>
          }
        >
          <Stack gap="sm">
            <div className={styles['titled']}>
              <TextField control={control} name="title" label="Título" isRequired />
              <FormDay control={control} name="asOf" label="Al día" isRequired />
            </div>
            <TextField
              control={control}
              name="introduction"
              label="Presentación"
              description="Para qué se hizo el balance y quiénes participaron."
              lines={3}
            />
          </Stack>
        </Section>
        <Section title="Prioridad por prioridad">
          {balance.entries.map((entry, index) => (
            <Entry key={entry.priorityId} control={control} index={index} entry={entry} />
          ))}
        </Section>
        <Section title="Conclusiones">
          <PointsField
            control={control}
            name="conclusions"
            label="Conclusiones"
            one="conclusión"
            emptyWords="Ninguna todavía."
            most={60}
          />
        </Section>
      </Stack>
    </form>
  )
}
