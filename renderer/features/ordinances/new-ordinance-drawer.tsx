import { Button, Group, Input, Radio, SegmentedControl, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useForm, useWatch } from 'react-hook-form'
import { draftKey, nobody } from '../../../shared/domain/draft.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { OrdinanceKind } from '../../../shared/domain/ordinance.ts'
import { ordinanceKindName } from '../../../shared/domain/ordinance-words.ts'
import { client } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { BeginForm, beginning, proposedName, templatesOf } from './begin.ts'
import styles from './ordinances.module.css'

const blank = (): BeginForm => {
  const [first] = templatesOf('ordinance')
  return { kind: 'ordinance', templateId: first?.id ?? '', name: proposedName(first), year: yearOf(today()) }
}

const kindOptions = OrdinanceKind.options.map((value) => ({ value, label: ordinanceKindName(value).one }))

type TemplatesProps = { kind: OrdinanceKind; value: string; onChange: (id: string) => void }

const Templates = ({ kind, value, onChange }: TemplatesProps) => (
  <Radio.Group label="Con qué empieza" value={value} onChange={onChange}>
    <div className={styles['templates']}>
      {templatesOf(kind).map(({ id, label, description }) => (
        <Radio.Card key={id} value={id} className={styles['template'] ?? ''}>
          <div className={styles['templateLine']}>
            <Radio.Indicator mt={3} />
            <div>
              <Text fw={600}>{label}</Text>
              <Text size="sm" c="dimmed">
                {description}
              </Text>
            </div>
          </div>
        </Radio.Card>
      ))}
    </div>
  </Radio.Group>
)

const create = async (form: BeginForm) => {
  const [{ settings }, { items }] = await Promise.all([client.settings.get(), client.priorities.list()])
  return client.ordinances.create(beginning(form, { settings, priorities: items.map(({ text }) => text) }))
}

const Form = ({ onClose }: { onClose: () => void }) => {
  const navigate = useNavigate()
  const creating = useCommand(create)
  const form = useForm<BeginForm>({ resolver: formResolver(BeginForm), defaultValues: blank() })
  const { control, handleSubmit, formState, setValue, getValues } = form
  const { forget } = useKeptForm(form, draftKey('new_ordinance', nobody), BeginForm)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const { kind, templateId } = useWatch({ control })
  // A name that somebody wrote stays; one that came from a template goes with it.
  const choose = (nextKind: OrdinanceKind, nextId: string | undefined) => {
    const before = templatesOf(getValues('kind')).find(({ id }) => id === getValues('templateId'))
    const isProposed = getValues('name') === proposedName(before)
    const next = templatesOf(nextKind).find(({ id }) => id === nextId) ?? templatesOf(nextKind)[0]
    setValue('kind', nextKind, { shouldDirty: true })
    setValue('templateId', next?.id ?? '', { shouldDirty: true })
    if (isProposed) setValue('name', proposedName(next), { shouldDirty: true })
  }
  const begin = async (values: BeginForm) => {
    const made = await creating.runAndWait(values)
    if (made === null) return
    forget()
    await navigate({ to: '/ordenanzas/$ordinanceId', params: { ordinanceId: made.id } })
  }
  return (
    <form onSubmit={(event) => void handleSubmit(begin)(event)} noValidate>
      <Stack>
        <Input.Wrapper label="Qué va a redactar" labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label="Qué va a redactar"
            data={kindOptions}
            value={kind ?? 'ordinance'}
            onChange={(value) => {
              choose(OrdinanceKind.parse(value), undefined)
            }}
          />
        </Input.Wrapper>
        <Templates
          kind={kind ?? 'ordinance'}
          value={templateId ?? ''}
          onChange={(id) => {
            choose(getValues('kind'), id)
          }}
        />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextField
            control={control}
            name="name"
            label="Nombre corto"
            description="Con el que la conocerán mientras se redacta."
            isRequired
            hasInitialFocus
          />
          <FormNumber
            control={control}
            name="year"
            label="Año"
            description="El de su número."
            minimum={1900}
            maximum={9998}
          />
        </Group>
        <Text size="sm" c="dimmed">
          Lo que una plantilla no puede saber queda marcado «[Por completar: …]»: los documentos lo resaltan y la
          revisión lo encuentra.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Empezar a redactar
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Begins a text: which kind, with which template, and by what name. */
export const NewOrdinanceDrawer = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <GuardedDrawer opened={isOpen} onClose={onClose} title="Redactar ordenanza o reglamento" size={640}>
    {isOpen && <Form onClose={onClose} />}
  </GuardedDrawer>
)
