import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm, type Control } from 'react-hook-form'
import type { SettingsState } from '../../../shared/contract/settings.ts'
import { Settings } from '../../../shared/domain/committee.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { NumberingFields } from './numbering-fields.tsx'
import { OperatorSection } from './operator-section.tsx'
import { QuorumFields } from './quorum-fields.tsx'
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
  </Stack>
)

const SignatoryFields = ({ control }: { control: Control<Settings> }) => (
  <SimpleGrid cols={2}>
    <TextField control={control} name="signatories.coordinator.name" label="Coordinación" />
    <TextField control={control} name="signatories.coordinator.position" label="Cargo, como sale en el acta" />
    <TextField control={control} name="signatories.secretary.name" label="Secretaría técnica" />
    <TextField control={control} name="signatories.secretary.position" label="Cargo, como sale en el acta" />
  </SimpleGrid>
)

type SaveSettings = (current: SettingsState, settings: Settings) => Promise<SettingsState | null>

const SettingsForm = ({ state, onSave }: { state: SettingsState; onSave: SaveSettings }) => {
  const form = useForm<Settings>({
    resolver: formResolver(Settings),
    values: state.settings,
    resetOptions: { keepDirtyValues: true },
  })
  const { control, formState } = form
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
          <SignatoryFields control={control} />
        </Section>
        <Section title="Quórum">
          <QuorumFields control={control} />
        </Section>
        <Section title="Numeración y plazos">
          <NumberingFields control={control} />
          <SimpleGrid cols={3} mt="md">
            <FormNumber
              control={control}
              name="noticeDays"
              label="Días para convocar"
              description="A una sesión ordinaria"
              maximum={60}
            />
          </SimpleGrid>
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
  const { state, save, setOperator } = useSettings()
  return (
    <Page title="Configuración" description="Lo que el programa sabe de su Mesa, y cómo se ve en esta computadora.">
      <Loaded query={state}>
        {(current) => (
          <div className={styles['columns']}>
            <SettingsForm state={current} onSave={save} />
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
