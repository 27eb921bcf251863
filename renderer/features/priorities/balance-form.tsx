import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useController, type Control, type Resolver } from 'react-hook-form'
import { AgendaBalanceDraft, type AgendaBalance, type BalanceEntry } from '../../../shared/contract/balances.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { balanceRatingNames, balanceRatings, factsInWords } from '../../../shared/domain/report-balance.ts'
import { client } from '../../app/client.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { PointsField } from '../../ui/points-field.tsx'
import { Section } from '../../ui/section.tsx'
import { useWrittenForm } from '../documents/use-written-form.ts'
import { WrittenForm, WrittenFormButtons } from '../documents/written-form.tsx'
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

/** A balance to write: what is said of each priority on its day, beside what the records say. */
export const BalanceForm = ({ balance }: { balance: AgendaBalance }) => {
  const written = useWrittenForm<AgendaBalanceDraft>({
    schema: AgendaBalanceDraft,
    resolver,
    defaultValues: draftOf(balance),
    key: draftKey('agenda_balance', balance.id),
    subject: { kind: 'agenda_balance', subjectId: balance.id },
    update: (draft) => client.balances.update({ id: balance.id, draft, expectedVersion: balance.version }),
    savedWords: 'Se guardó el balance.',
  })
  const { control } = written
  return (
    <WrittenForm written={written}>
      <Section title={balance.agendaName} aside={<WrittenFormButtons written={written} />}>
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
    </WrittenForm>
  )
}
