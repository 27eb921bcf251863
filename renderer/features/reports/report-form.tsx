import { Button, Group, Stack } from '@mantine/core'
import { IconDeviceFloppy, IconFileTypeDocx } from '@tabler/icons-react'
import { useForm, type Resolver } from 'react-hook-form'
import { MonitoringReportDraft, type MonitoringReport } from '../../../shared/contract/monitoring.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { PointsField } from '../../ui/points-field.tsx'
import { Section } from '../../ui/section.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { useDocumentActions } from '../documents/use-documents.ts'
import { SubjectFields } from './subject-fields.tsx'
import styles from './reports.module.css'
import { TablesField } from './tables-field.tsx'
import { draftOf } from './use-reports.ts'

const checked = formResolver(MonitoringReportDraft)

const written = (points: readonly string[]): string[] => points.filter((point) => point.trim() !== '')

// A point that nobody wrote is no point.
const resolver: Resolver<MonitoringReportDraft> = (values, context, options) =>
  checked(
    { ...values, alerts: written(values.alerts), recommendations: written(values.recommendations) },
    context,
    options,
  )

const useReportForm = (report: MonitoringReport) => {
  const defaultValues = draftOf(report)
  const form = useForm<MonitoringReportDraft>({ resolver, defaultValues })
  const { isRestored, forget } = useKeptForm(form, draftKey('monitoring_report', report.id), MonitoringReportDraft, {
    outlivesPanel: true,
  })
  const saving = useCommand(client.monitoring.update, {
    onDone: () => {
      forget()
      notifyDone('Se guardó el reporte.')
    },
  })
  const discard = () => {
    forget()
    form.reset(defaultValues)
  }
  const save = (draft: MonitoringReportDraft) =>
    saving.runAndWait({ id: report.id, draft, expectedVersion: report.version })
  return { form, isRestored, discard, save }
}

/** A report to write: what it is of, its words, its tables, what alarms and what is recommended. */
export const ReportForm = ({ report }: { report: MonitoringReport }) => {
  const { form, isRestored, discard, save } = useReportForm(report)
  const { control, handleSubmit, formState } = form
  const { generate } = useDocumentActions()
  const saveAndWrite = async (draft: MonitoringReportDraft) => {
    const kept = formState.isDirty || isRestored ? await save(draft) : report
    if (kept !== null) generate({ kind: 'monitoring_report', subjectId: report.id })
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack gap="md">
        {isRestored && formState.isDirty && <KeptNotice onDiscard={discard} />}
        <Section
          title="De qué trata"
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
            <div className={styles['fields']}>
              <TextField control={control} name="title" label="Título" isRequired />
              <TextField control={control} name="period" label="Período" placeholder="Año escolar 2023" isOptional />
              <FormDay control={control} name="issuedOn" label="Fecha" isRequired />
            </div>
            <SubjectFields control={control} report={report} />
            <TextField
              control={control}
              name="introduction"
              label="Presentación"
              description="Qué se siguió, por qué y con qué información. Una línea vacía separa los párrafos; las que empiezan con «-» salen como lista."
              lines={4}
            />
          </Stack>
        </Section>
        <Section title="Cuadros">
          <TablesField control={control} />
        </Section>
        <Section title="Alertas y recomendaciones">
          <Stack gap="lg">
            <PointsField
              control={control}
              name="alerts"
              label="Alertas"
              one="alerta"
              emptyWords="Ninguna todavía: lo que preocupa y no puede esperar."
              most={60}
            />
            <PointsField
              control={control}
              name="recommendations"
              label="Recomendaciones"
              one="recomendación"
              emptyWords="Ninguna todavía: qué se pide, a quién."
              most={60}
            />
          </Stack>
        </Section>
        <Section title="Sustento">
          <Attachments owner={{ kind: 'monitoring_report', id: report.id }} what="las fuentes de los datos" />
        </Section>
      </Stack>
    </form>
  )
}
