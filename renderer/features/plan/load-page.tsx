import { Alert, Button, Checkbox, Group, List, NumberInput, Select, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PlanReading, PlanReplacement } from '../../../shared/contract/plan.ts'
import { planProblemSentence, type PlanProblem } from '../../../shared/domain/plan-import-problems.ts'
import { unknownMonthsWords } from '../../../shared/domain/plan-content.ts'
import { monthHeaders } from '../../../shared/domain/plan-import-headers.ts'
import { capitalised, count } from '../../texts/format.ts'
import { errorSentence } from '../../texts/errors.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { LineSkeletons } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import sheet from '../../ui/sheet.module.css'
import { handOver } from '../documents/host-bridge.ts'
import { useUpload, type ChosenFile } from '../imports/use-upload.ts'
import { usePlanLoading } from './use-plan-loading.ts'

const ChooseFile = ({ onChosen, refusal }: { onChosen: (file: ChosenFile) => void; refusal: string | null }) => {
  const { sending, send, cancel } = useUpload(onChosen)
  return (
    <DropZone
      icon={IconFileSpreadsheet}
      title="Arrastre aquí el archivo del plan"
      accept=".xlsx,.xls,.ods,.csv,.txt,.json"
      label="Archivo del plan"
      sending={sending.kind === 'sending' ? sending : null}
      refusal={sending.kind === 'refused' ? sending.sentence : refusal}
      action={
        <Button
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => void handOver({ kind: 'planTemplate' }, 'Plantilla del POA.xlsx')}
        >
          Descargar una plantilla
        </Button>
      }
      onFile={(file) => void send(file)}
      onCancel={cancel}
    >
      Una hoja de Excel o LibreOffice con las columnas del papel (rol, objetivo, actividad, subactividades,
      responsables, metas, y una x en cada mes), o un archivo JSON. Primero verá qué se cargaría; nada se guarda hasta
      que usted lo diga.
    </DropZone>
  )
}

const Problems = ({ problems }: { problems: readonly PlanProblem[] }) => (
  <Alert
    color="brick"
    icon={<IconAlertTriangle size={19} aria-hidden />}
    role="alert"
    title={`Hay ${count(problems.length, 'cosa por corregir', 'cosas por corregir')}. No se cargó nada.`}
    mb="md"
  >
    <List size="sm" spacing={4}>
      {problems.slice(0, 100).map((problem, index) => (
        <List.Item key={`${problem.kind} ${String(index)}`}>
          <b>{`${capitalised(problem.at.label)}: `}</b>
          {planProblemSentence(problem)}
        </List.Item>
      ))}
    </List>
  </Alert>
)

const Replacing = ({ replaces, year }: { replaces: PlanReplacement; year: number | null }) => (
  <Alert
    color="ochre"
    icon={<IconAlertTriangle size={19} aria-hidden />}
    title={`Ya hay un plan de ${String(year ?? '')}: «${replaces.name}»`}
    mb="md"
  >
    {`${count(replaces.kept, 'actividad es la misma y conserva', 'actividades son las mismas y conservan')} su avance, su evidencia y sus vínculos; ${count(replaces.added, 'es nueva', 'son nuevas')} y ${count(replaces.removed, 'se quita', 'se quitan')}.`}
    {replaces.losing.length > 0 && (
      <>
        <Text fw={600} size="sm" mt="xs">
          Estas se quitarían con lo que se anotó de ellas:
        </Text>
        <List size="sm">
          {replaces.losing.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      </>
    )}
  </Alert>
)

const Content = ({ content }: { content: NonNullable<PlanReading['content']> }) => (
  <div className={sheet['sheet']} tabIndex={0} role="region" aria-label="Lo que se cargaría">
    <Table stickyHeader verticalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="18%">Rol</Table.Th>
          <Table.Th>Actividad</Table.Th>
          <Table.Th w="18%">Responsables</Table.Th>
          <Table.Th w="18%">Meses</Table.Th>
          <Table.Th w={90}>Prioridad</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {content.objectives.flatMap(({ role, activities }) =>
          activities.map((activity, index) => (
            <Table.Tr key={activity.text}>
              <Table.Td>{index === 0 ? role : ''}</Table.Td>
              <Table.Td>{activity.text}</Table.Td>
              <Table.Td>{activity.responsibles.join(', ')}</Table.Td>
              <Table.Td>
                {unknownMonthsWords(activity) ??
                  (activity.months ?? []).map((month) => monthHeaders[month - 1]).join(', ')}
              </Table.Td>
              <Table.Td>{activity.priority ?? '—'}</Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  </div>
)

const extraWords = ({ newPriorities, ignoredColumns }: PlanReading): string[] => [
  ...(newPriorities === null
    ? []
    : [
        `Se cargan también las ${String(newPriorities.count)} prioridades de «${newPriorities.name}», que el programa no tiene.`,
      ]),
  ...(ignoredColumns.length === 0 ? [] : [`Estas columnas no se usan: ${ignoredColumns.join(', ')}.`]),
]

type Loading = ReturnType<typeof usePlanLoading>

const Review = ({ reading, loading }: { reading: PlanReading; loading: Loading }) => {
  const { content, replaces, problems, year } = reading
  const activities = content?.objectives.reduce((sum, objective) => sum + objective.activities.length, 0) ?? 0
  return (
    <Section
      title={reading.fileName}
      aside={
        <Button variant="default" size="xs" onClick={loading.startOver}>
          Elegir otro archivo
        </Button>
      }
    >
      <Group mb="md" align="flex-end">
        <NumberInput
          label="Año del plan"
          w={140}
          min={1990}
          max={2100}
          allowDecimal={false}
          value={loading.year ?? year ?? ''}
          onChange={(typed) => {
            loading.sayYear(typed === '' ? null : Number(typed))
          }}
        />
        {reading.sheets.length > 1 && (
          <Select
            label="Hoja"
            w={260}
            data={reading.sheets}
            value={reading.sheet}
            allowDeselect={false}
            onChange={loading.chooseSheet}
          />
        )}
        <Text c="dimmed" pb={8}>
          {content === null
            ? ''
            : `${reading.name}: ${count(content.objectives.length, 'objetivo', 'objetivos')} y ${count(activities, 'actividad', 'actividades')}.`}
        </Text>
      </Group>
      {problems.length > 0 && <Problems problems={problems} />}
      {replaces !== null && <Replacing replaces={replaces} year={year} />}
      {extraWords(reading).map((words) => (
        <Text key={words} c="dimmed" size="sm" mb="xs">
          {words}
        </Text>
      ))}
      <Group justify="flex-end" mb="md">
        {replaces !== null && (
          <Checkbox
            label={`Reemplazar el plan de ${String(year ?? '')}`}
            checked={loading.mayReplace}
            onChange={(event) => {
              loading.allowReplacing(event.currentTarget.checked)
            }}
          />
        )}
        <Button
          leftSection={<IconCheck size={17} aria-hidden />}
          disabled={content === null || (replaces !== null && !loading.mayReplace)}
          loading={loading.isLoading}
          onClick={loading.load}
        >
          Cargar el plan
        </Button>
      </Group>
      {content !== null && <Content content={content} />}
    </Section>
  )
}

/** Loads a plan from a file: first what it says and what is wrong with it, then all of it or nothing. */
export const LoadPlanPage = () => {
  const loading = usePlanLoading()
  const { reading } = loading
  const refusal = reading.error === null ? null : errorSentence(reading.error)
  return (
    <Page
      title="Cargar un plan"
      description="De una hoja de cálculo o de un archivo JSON."
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/plan" {...props} />}>
          Volver al plan
        </Button>
      }
    >
      {loading.file === null || refusal !== null ? (
        <ChooseFile onChosen={loading.choose} refusal={refusal} />
      ) : reading.data === undefined ? (
        <LineSkeletons lines={6} />
      ) : (
        <Review reading={reading.data} loading={loading} />
      )}
    </Page>
  )
}
