import { Alert, Button, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconReplace } from '@tabler/icons-react'
import type { Letter } from '../../../shared/contract/letters.ts'
import { callChangeWords } from '../../../shared/domain/letter-words.ts'
import { callChanges, type CallChange, type LetterFacts } from '../../../shared/domain/letter.ts'
import styles from './letters.module.css'

/** What a session says now that its letter does not say. */
export const changesSince = (letter: Letter, facts: LetterFacts): CallChange[] =>
  letter.facts.kind === 'call' && facts.kind === 'call' ? callChanges(letter.facts, facts) : []

/** Changes field by field, before and after. */
export const ChangeTable = ({ changes }: { changes: readonly CallChange[] }) => (
  <Table className={styles['changes'] ?? ''} verticalSpacing={3} horizontalSpacing="xs" aria-label="Lo que cambia">
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Qué</Table.Th>
        <Table.Th>Antes</Table.Th>
        <Table.Th>Ahora</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {changes.map(callChangeWords).map(({ what, before, after }) => (
        <Table.Tr key={what}>
          <Table.Td fw={600}>{what}</Table.Td>
          <Table.Td>{before ?? '—'}</Table.Td>
          <Table.Td>{after ?? '—'}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)

/** What a new draft leaves without effect, and what it changes of it. */
export const NewChanges = ({ inForce, facts }: { inForce: Letter; facts: LetterFacts }) => {
  const changes = changesSince(inForce, facts)
  return (
    <Alert
      color="gray"
      icon={<IconReplace aria-hidden />}
      title={`Dejará sin efecto el Oficio N° ${inForce.number ?? ''}`}
    >
      {changes.length === 0 ? (
        <Text size="sm">Los datos de la sesión son los mismos; la carta dirá que reemplaza a la anterior.</Text>
      ) : (
        <ChangeTable changes={changes} />
      )}
    </Alert>
  )
}

/** The session was changed after its call went out: says what, and offers to call again. */
export const StaleCall = ({ changes, onReissue }: { changes: readonly CallChange[]; onReissue: () => void }) => (
  <Alert
    color="ochre"
    icon={<IconAlertTriangle aria-hidden />}
    title="La sesión cambió después de convocar: quienes recibieron el oficio no lo saben"
  >
    <ChangeTable changes={changes} />
    <Button mt="sm" variant="default" leftSection={<IconReplace size={17} aria-hidden />} onClick={onReissue}>
      Reemitir la convocatoria
    </Button>
  </Alert>
)
