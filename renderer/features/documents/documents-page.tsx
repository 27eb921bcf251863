import { Anchor, Button, Stack } from '@mantine/core'
import { IconFileText, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Statement, StatementDraft } from '../../../shared/contract/statements.ts'
import type { Settings } from '../../../shared/domain/committee.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { AskedStatement } from '../statements/asked-statement.tsx'
import { StatementDrawer } from '../statements/statement-drawer.tsx'
import { StatementsSection } from '../statements/statements-section.tsx'
import { useStatements } from '../statements/use-statements.ts'
import { RegisterSection } from './register-section.tsx'
import { useFileDesk } from './use-file-desk.tsx'
import { YearMenu } from './year-menu.tsx'

// Whoever coordinates signs what the committee says; the rest is still to be written.
const proposalOf = ({ committee, signatories: { coordinator } }: Settings): StatementDraft => ({
  title: '',
  body: '',
  city: committee.city || null,
  issuedOn: today(),
  signatories:
    coordinator.name === ''
      ? []
      : [{ name: coordinator.name, position: coordinator.position || null, institution: committee.acronym || null }],
})

const NoDocuments = () => (
  <EmptyState
    icon={IconFileText}
    title="Todavía no hay documentos"
    action={
      <Anchor component={Link} to="/sesiones">
        Ir a las sesiones
      </Anchor>
    }
  >
    Abra una sesión, pase a la pestaña Documentos, elija cuál y pulse «Generar Word». Quedará guardado aquí con su fecha
    y su versión.
  </EmptyState>
)

/** Every file that the program produced, and what the committee says to the public, which is written here. */
export const DocumentsPage = () => {
  const settings = useQuery(orpc.settings.get.queryOptions())
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const { desk, panels } = useFileDesk()
  const { all: statements, showMore, save, remove } = useStatements()
  const [edited, setEdited] = useState<{ kept: Statement | null } | null>(null)
  return (
    <Page
      title="Documentos"
      description="Cada archivo de Word que produjo el programa, con sus versiones."
      actions={
        <>
          <YearMenu />
          <Button
            variant="default"
            leftSection={<IconSpeakerphone size={17} aria-hidden />}
            disabled={settings.data === undefined}
            onClick={() => {
              setEdited({ kept: null })
            }}
          >
            Nuevo pronunciamiento
          </Button>
        </>
      }
    >
      <Stack gap="lg">
        <StatementsSection
          statements={statements.data ?? []}
          onMore={showMore}
          onEdit={(kept) => {
            setEdited({ kept })
          }}
          onRemove={remove}
        />
        <RegisterSection sessions={sessions.data ?? []} desk={desk} empty={<NoDocuments />} />
      </Stack>
      {panels}
      {settings.data !== undefined && (
        <>
          <StatementDrawer
            edited={edited}
            proposal={proposalOf(settings.data.settings)}
            onSave={save}
            onClose={() => {
              setEdited(null)
            }}
          />
          <AskedStatement proposal={proposalOf(settings.data.settings)} onSave={save} />
        </>
      )}
    </Page>
  )
}
