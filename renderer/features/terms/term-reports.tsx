import { Button, Modal, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import type { Term } from '../../../shared/contract/committee.ts'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import { Section } from '../../ui/section.tsx'
import { DocumentPreview } from '../documents/document-preview.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './terms.module.css'

type Report = { kind: Extract<DocumentKind, 'attendance_report' | 'term_commitments'>; name: string; purpose: string }

const reports: readonly Report[] = [
  {
    kind: 'attendance_report',
    name: 'Reporte de asistencia',
    purpose: 'Por sesión, segmento e institución: quién asistió, quién justificó y qué porcentaje, con gráficos.',
  },
  {
    kind: 'term_commitments',
    name: 'Reporte de compromisos',
    purpose: 'Por institución: qué prometió, para cuándo, cómo está hoy y su último seguimiento, con gráficos.',
  },
]

type RowProps = { term: Term; report: Report; onLook: () => void }

const Row = ({ term, report: { kind, name, purpose }, onLook }: RowProps) => (
  <li className={styles['report']}>
    <div>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed">
        {purpose}
      </Text>
    </div>
    <div className={styles['reportActions']}>
      <Button
        variant="default"
        size="xs"
        aria-label={`Ver el ${name.toLocaleLowerCase('es')}`}
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={onLook}
      >
        Ver
      </Button>
      <WordButton subject={{ kind, subjectId: term.id }}>{name} en Word</WordButton>
    </div>
  </li>
)

/** What can be told of a whole term: seen first, written as Word when asked. */
export const TermReports = ({ term }: { term: Term }) => {
  // Each look is another one: what the report tells may have changed since the last.
  const [looks, setLooks] = useState(0)
  const [shown, setShown] = useState<Report | null>(null)
  return (
    <Section title="Reportes del período">
      <ul className={styles['reports']}>
        {reports.map((report) => (
          <Row
            key={report.kind}
            term={term}
            report={report}
            onLook={() => {
              setLooks(looks + 1)
              setShown(report)
            }}
          />
        ))}
      </ul>
      <Modal
        opened={shown !== null}
        onClose={() => {
          setShown(null)
        }}
        title={shown === null ? '' : `${shown.name}: ${term.name}`}
        size="76rem"
      >
        {shown !== null && (
          <div className={styles['reportPages']}>
            <DocumentPreview
              subject={{ kind: shown.kind, subjectId: term.id }}
              title={`Vista previa: ${shown.name}`}
              readAt={looks}
            />
          </div>
        )}
      </Modal>
    </Section>
  )
}
