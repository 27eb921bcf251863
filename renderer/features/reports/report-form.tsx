import { Stack } from '@mantine/core'
import type { Resolver } from 'react-hook-form'
import { MonitoringReportDraft, type MonitoringReport } from '../../../shared/contract/monitoring.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { client } from '../../app/client.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { PointsField } from '../../ui/points-field.tsx'
import { Section } from '../../ui/section.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { useWrittenForm } from '../documents/use-written-form.ts'
import { WrittenForm, WrittenFormButtons } from '../documents/written-form.tsx'
import { SubjectFields } from './subject-fields.tsx'
import styles from './reports.module.css'
import { TablesField } from './tables-field.tsx'
import { draftOf } from './use-reports.ts'

const checked = formResolver(MonitoringReportDraft)

const filled = (points: readonly string[]): string[] => points.filter((point) => point.trim() !== '')

// A point that nobody wrote is no point.
const resolver: Resolver<MonitoringReportDraft> = (values, context, options) =>
  checked(
    { ...values, alerts: filled(values.alerts), recommendations: filled(values.recommendations) },
    context,
    options,
  )

/** A report to write: what it is of, its words, its tables, what alarms and what is recommended. */
export const ReportForm = ({ report }: { report: MonitoringReport }) => {
  const written = useWrittenForm<MonitoringReportDraft>({
    schema: MonitoringReportDraft,
    resolver,
    defaultValues: draftOf(report),
    key: draftKey('monitoring_report', report.id),
    subject: { kind: 'monitoring_report', subjectId: report.id },
    update: (draft) => client.monitoring.update({ id: report.id, draft, expectedVersion: report.version }),
    savedWords: 'Se guardó el reporte.',
  })
  const { control } = written
  return (
    <WrittenForm written={written}>
      <Section title="De qué trata" aside={<WrittenFormButtons written={written} />}>
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
    </WrittenForm>
  )
}
