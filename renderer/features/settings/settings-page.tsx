import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm, type Control } from 'react-hook-form'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { SettingsState } from '../../../shared/contract/settings.ts'
import { Settings } from '../../../shared/domain/committee.ts'
import { useUnsavedGuard } from '../../app/use-unsaved-guard.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { LetterheadSection } from '../letterhead/letterhead-section.tsx'
import { TextsSection } from '../texts/texts-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { NumberingFields } from './numbering-fields.tsx'
import { OperatorSection } from './operator-section.tsx'
import { QuorumFields } from './quorum-fields.tsx'
import { SignatoryFields } from './signatory-fields.tsx'
import { SnippetFields } from './snippet-fields.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'
import { YearNameFields } from './year-name-fields.tsx'

const CommitteeFields = ({ control }: { control: Control<Settings> }) => (
  <Stack>
    <TextField control={control} name="committee.name" label="Nombre de la Mesa" />
    <SimpleGrid cols={3}>
      <TextField control={control} name="committee.acronym" label="Nombre corto" />
      <TextField control={control} name="committee.region" label="Región" />
      <TextField control={control} name="committee.city" label="Ciudad" />
    </SimpleGrid>
    <SimpleGrid cols={2}>
      <TextField control={control} name="committee.committeeName" label="Nombre del comité" />
      <TextField control={control} name="committee.committeeAcronym" label="Sigla del comité" />
    </SimpleGrid>
    <Text size="sm" c="dimmed">
      Adónde se responden los oficios: lo que falte queda en ellos como una línea para llenar a mano.
    </Text>
    <SimpleGrid cols={3}>
      <TextField control={control} name="committee.address" label="Dirección" />
      <TextField control={control} name="committee.phone" label="Teléfono" />
      <TextField control={control} name="committee.email" label="Correo electrónico" />
    </SimpleGrid>
  </Stack>
)

type SaveSettings = (current: SettingsState, settings: Settings) => Promise<SettingsState | null>

type SettingsFormProps = {
  state: SettingsState
  inOffice: readonly Coordination[]
  segments: readonly Segment[]
  onSave: SaveSettings
}

const SettingsForm = ({ state, inOffice, segments, onSave }: SettingsFormProps) => {
  const form = useForm<Settings>({
    resolver: formResolver(Settings),
    values: state.settings,
    resetOptions: { keepDirtyValues: true },
  })
  const { control, formState } = form
  useUnsavedGuard(formState.isDirty)
  const save = async (settings: Settings) => {
    const saved = await onSave(state, settings)
    if (saved !== null) form.reset(saved.settings)
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(save)(event)} noValidate>
      <Stack gap="md">
        <Section title="La Mesa y su comité">
          <CommitteeFields control={control} />
        </Section>
        <Section title="Quiénes firman">
          <SignatoryFields control={control} inOffice={inOffice} />
        </Section>
        <Section title="Quórum">
          <QuorumFields form={form} segments={segments} />
        </Section>
        <Section title="Textos frecuentes">
          <SnippetFields form={form} />
        </Section>
        <Section title="Textos de los documentos">
          <TextsSection settings={state.settings} />
        </Section>
        <Section title="Convocatoria">
          <div className={styles['notice']}>
            <FormNumber
              control={control}
              name="noticeDays"
              label="Anticipación para convocar"
              description="A una sesión ordinaria, sin contar domingos ni feriados. Si se convoca con menos, el programa pregunta."
              maximum={60}
              suffix=" días"
            />
          </div>
        </Section>
        <Section title="Numeración">
          <NumberingFields control={control} />
        </Section>
        <Section title="Nombre de cada año">
          <YearNameFields form={form} />
        </Section>
        <Group className={styles['bar'] ?? ''}>
          <Button type="submit" loading={formState.isSubmitting} disabled={!formState.isDirty}>
            Guardar configuración
          </Button>
          {formState.isDirty && (
            <Text size="sm" c="dimmed">
              Hay cambios sin guardar.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** The settings: of this computer, and of the committee. */
export const SettingsPage = () => {
  const { state, inOffice, segments, save, setOperator } = useSettings()
  return (
    <Page title="Configuración" description="Lo que el programa sabe de su Mesa, y cómo se ve en esta computadora.">
      <Loaded query={state}>
        {(current) => (
          <div className={styles['columns']}>
            <Stack gap="md">
              <SettingsForm state={current} inOffice={inOffice} segments={segments} onSave={save} />
              <LetterheadSection committee={current.settings.committee.name} />
            </Stack>
            <Stack gap="md">
              <OperatorSection
                key={current.operatorName}
                operatorName={current.operatorName}
                deviceName={current.deviceName}
                onSave={setOperator}
              />
              <AppearanceSection />
              <Text size="sm" c="dimmed">
                {`Mesa CER ${current.programVersion}`}
              </Text>
            </Stack>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
