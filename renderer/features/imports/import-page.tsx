import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFileSpreadsheet, IconTablePlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { errorSentence } from '../../texts/errors.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LineSkeletons } from '../../ui/loaded.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { ImportResult } from './import-result.tsx'
import styles from './imports.module.css'
import { LastImport } from './last-import.tsx'
import { ReviewStep } from './review-step.tsx'
import { useImport, type ImportState, type ImportStep } from './use-import.ts'

const steps: { name: ImportStep | 'file'; label: string }[] = [
  { name: 'file', label: 'Archivo' },
  { name: 'columns', label: 'Columnas' },
  { name: 'review', label: 'Revisión' },
]

const Steps = ({ current }: { current: ImportStep | 'file' }) => {
  const position = steps.findIndex(({ name }) => name === current)
  return (
    <ol className={styles['steps']} aria-label="Pasos de la importación">
      {steps.map(({ name, label }, index) => (
        <li
          key={name}
          data-state={index < position ? 'done' : index === position ? 'current' : 'coming'}
          aria-current={index === position ? 'step' : undefined}
        >
          <span className={styles['stepDot']} aria-hidden>
            {index < position ? <IconCheck size={12} stroke={3} /> : index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  )
}

const FileHead = ({ state, progress }: { state: ImportState; progress: NonNullable<ImportState['progress']> }) => (
  <div className={styles['head']}>
    <Steps current={progress.step} />
    <Group gap="sm" wrap="nowrap" className={styles['fileName'] ?? ''}>
      <IconFileSpreadsheet size={19} aria-hidden />
      <Text fw={600} truncate>
        {progress.file.fileName}
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={state.startOver}>
        Elegir otro
      </Button>
    </Group>
  </div>
)

const Reviewing = ({ state, progress }: { state: ImportState; progress: NonNullable<ImportState['progress']> }) => {
  const { preview, term } = state
  if (preview.error !== null)
    return (
      <Alert color="brick" icon={<IconAlertTriangle size={19} aria-hidden />} role="alert">
        {errorSentence(preview.error)}
      </Alert>
    )
  if (preview.data === undefined || term === null)
    return (
      <div aria-busy="true">
        <Text c="dimmed">Comparando la hoja con el padrón…</Text>
        <LineSkeletons lines={8} />
      </div>
    )
  return <ReviewStep state={state} progress={progress} preview={preview.data} term={term} />
}

const UnderWay = ({ state, progress }: { state: ImportState; progress: NonNullable<ImportState['progress']> }) => {
  const { reading } = state
  if (reading.data === undefined)
    return (
      <div aria-busy="true">
        <Text c="dimmed">Leyendo la hoja…</Text>
        <LineSkeletons lines={8} />
      </div>
    )
  if (progress.step === 'review') return <Reviewing state={state} progress={progress} />
  return (
    <ColumnsStep
      reading={reading.data}
      mapping={progress.mapping ?? reading.data.mapping}
      onChooseSheet={state.chooseSheet}
      onChooseHeaderRow={state.chooseHeaderRow}
      onChooseMapping={state.chooseMapping}
      onContinue={() => {
        state.goTo('review')
      }}
    />
  )
}

/** Brings a padrón in from a spreadsheet: the file, what its columns mean, what each row will do. */
export const ImportPage = () => {
  const state = useImport()
  const { progress, reading, result, terms, term } = state
  if (terms.data?.length === 0)
    return (
      <EmptyState
        icon={IconTablePlus}
        title="Primero abra el período"
        action={
          <Button component={Link} to="/padron/instalacion?abrir=true">
            Abrir el período
          </Button>
        }
      >
        El padrón se importa a un período: dice entre qué días valen las acreditaciones de la hoja.
      </EmptyState>
    )
  if (result !== null) return <ImportResult made={result} onStartOver={state.startOver} />
  const refusal = reading.error === null ? null : errorSentence(reading.error)
  if (progress === null || refusal !== null)
    return (
      <>
        <ChooseFile onChosen={state.choose} refusal={refusal} />
        {term !== null && (
          <Text size="sm" c="dimmed" mt="sm">
            {`Se importará al período «${term.name}». Puede elegir otro arriba.`}
          </Text>
        )}
        <LastImport />
      </>
    )
  return (
    <>
      <FileHead state={state} progress={progress} />
      <UnderWay state={state} progress={progress} />
    </>
  )
}
