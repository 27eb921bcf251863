import { Button, Divider, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconArrowRight, IconSchool } from '@tabler/icons-react'
import { useForm } from 'react-hook-form'
import { formResolver } from '../../ui/form-resolver.ts'
import { TextField } from '../../ui/form.tsx'
import styles from './first-run-page.module.css'
import { emptyDraft, FirstRunDraft } from './first-run-draft.ts'
import { proposedMesaAcronym, proposedMesaName } from './proposals.ts'
import { useFirstRun } from './use-first-run.ts'

const FirstRunForm = ({ isSaving, onSave }: { isSaving: boolean; onSave: (draft: FirstRunDraft) => void }) => {
  const form = useForm<FirstRunDraft>({ resolver: formResolver(FirstRunDraft), defaultValues: emptyDraft })
  const { control, setValue, formState } = form
  const { name: isNameTouched = false, acronym: isAcronymTouched = false } = formState.dirtyFields
  // A proposal follows the region only while nobody has written something else.
  const propose = (region: string) => {
    if (!isNameTouched) setValue('name', proposedMesaName(region))
    if (!isAcronymTouched) setValue('acronym', proposedMesaAcronym(region))
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(onSave)(event)} noValidate>
      <Stack gap="md">
        <TextField
          control={control}
          name="operatorName"
          label="¿Quién usa esta computadora?"
          description="Cada cambio queda con su nombre. Se puede cambiar después."
          placeholder="Nombres y apellidos"
          isRequired
        />
        <SimpleGrid cols={2} spacing="md">
          <TextField
            control={control}
            name="region"
            label="Región"
            placeholder="Apurímac"
            isRequired
            onTyped={propose}
          />
          <TextField control={control} name="city" label="Ciudad donde sesiona" placeholder="Abancay" isRequired />
        </SimpleGrid>
        <TextField control={control} name="name" label="Nombre de la Mesa" isRequired />
        <TextField control={control} name="acronym" label="Nombre corto" isRequired />
        <SimpleGrid cols={2} spacing="md">
          <TextField control={control} name="phone" label="Teléfono de la Mesa" />
          <TextField control={control} name="email" label="Correo de la Mesa" />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="md">
          <TextField control={control} name="coordinatorName" label="Quién coordina la Mesa" />
          <TextField control={control} name="secretaryName" label="Secretaría técnica" />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          Los oficios piden responder a ese teléfono y correo; estas dos personas firman. Lo que todavía no sepa, déjelo
          en blanco.
        </Text>
        <Group>
          <Button type="submit" size="md" loading={isSaving} rightSection={<IconArrowRight size={18} aria-hidden />}>
            Empezar a trabajar
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The first page of a new program: whose it is, or a year of invented data to try it. */
export const FirstRunPage = () => {
  useDocumentTitle('Bienvenida · Mesa CER')
  const { save, loadDemonstration, isWorking } = useFirstRun()
  return (
    <main className={styles['page']}>
      <div className={styles['words']}>
        <Title order={1} className={styles['title'] ?? ''}>
          Mesa CER
        </Title>
        <Text fz="lg">El programa con que la Mesa lleva las sesiones de su Comité Ejecutivo Regional.</Text>
        <ul className={styles['promises']}>
          <li>Prepara la sesión, registra a quienes llegan y cuenta el quórum.</li>
          <li>Guarda lo que escribe en menos de un segundo, sin internet.</li>
          <li>Entrega el acta en Word, con el formato de siempre.</li>
        </ul>
        <Divider my="lg" />
        <Text fw={600}>¿Primero quiere ver cómo es?</Text>
        <Text c="dimmed" mb="sm">
          Cargue un año completo con datos inventados. Podrá probar todo sin temor; para el trabajo real use después
          otra carpeta de datos.
        </Text>
        <Button
          variant="default"
          loading={isWorking}
          leftSection={<IconSchool size={18} aria-hidden />}
          onClick={loadDemonstration}
        >
          Cargar el año de demostración (Apurímac 2023)
        </Button>
      </div>
      <section className={styles['sheet']} aria-labelledby="first-run-title">
        <Title order={2} id="first-run-title" mb="md" className={styles['sheetTitle'] ?? ''}>
          Empecemos por su Mesa
        </Title>
        <FirstRunForm isSaving={isWorking} onSave={save} />
      </section>
    </main>
  )
}
