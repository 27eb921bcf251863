import { Button, Group, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconClipboardText, IconFileTypeDocx, IconFileZip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { DocumentKind, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { useSession } from '../sessions/use-session.ts'
import { BulkModal } from './bulk-modal.tsx'
import { DocumentPreview } from './document-preview.tsx'
import styles from './documents-tab.module.css'
import { likelyKind, otherFiles, sessionSubjects, versionsOf, type SessionSubject } from './session-subjects.ts'
import { useBulk } from './use-bulk.ts'
import { useDocumentActions, useDocuments } from './use-documents.ts'
import { useFileDesk } from './use-file-desk.tsx'
import { CurrentMark, VersionList } from './version-list.tsx'

const useDocumentsTab = (session: Session) => {
  const { documento } = useSearch({ from: '/sesiones/$sessionId/documentos' })
  const navigate = useNavigate({ from: '/sesiones/$sessionId/documentos' })
  const offered = useQuery(orpc.documents.offered.queryOptions({ input: { sessionId: session.id } }))
  const subjects = sessionSubjects(offered.data ?? [])
  const likely = likelyKind(session)
  return {
    session,
    offered: offered.data ?? [],
    bulk: useBulk(),
    documents: useDocuments(session.id),
    subjects,
    chosen: subjects.find(({ kind }) => kind === documento) ?? subjects.find(({ kind }) => kind === likely),
    choose: (kind: DocumentKind) => void navigate({ search: { documento: kind }, replace: true }),
    ...useDocumentActions(),
    ...useFileDesk(),
  }
}

type ChoiceProps = {
  subject: SessionSubject
  newest: ProducedDocument | undefined
  isChosen: boolean
  choose: () => void
}

const Choice = ({ subject, newest, isChosen, choose }: ChoiceProps) => (
  <li>
    <UnstyledButton className={styles['choice'] ?? ''} aria-current={isChosen || undefined} onClick={choose}>
      <span>{subject.name}</span>
      {newest === undefined ? (
        <span className={styles['none']}>Sin generar</span>
      ) : (
        <CurrentMark isCurrent={newest.isCurrent} />
      )}
    </UnstyledButton>
  </li>
)

type DeskProps = { page: ReturnType<typeof useDocumentsTab>; subject: SessionSubject; all: readonly ProducedDocument[] }

const Desk = ({ page, subject, all }: DeskProps) => {
  const versions = versionsOf(all, subject)
  const newest = versions[0]
  const others = otherFiles(all, page.subjects)
  return (
    <section aria-label={subject.name} className={styles['right']}>
      <nav aria-label="Documentos de la sesión">
        <ul className={styles['choices']}>
          {page.subjects.map((one) => (
            <Choice
              key={one.kind}
              subject={one}
              newest={versionsOf(all, one)[0]}
              isChosen={one.kind === subject.kind}
              choose={() => {
                page.choose(one.kind)
              }}
            />
          ))}
        </ul>
      </nav>
      <Text c="dimmed" size="sm" mb="sm">
        {subject.purpose} Al generar se guarda en Word y puede abrirlo, imprimirlo o enviarlo.
      </Text>
      <Group gap="xs" mb="md">
        <Button
          loading={page.isGenerating}
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          onClick={() => {
            if (newest?.origin === 'edited') page.desk.regenerate(newest)
            else page.generate({ kind: subject.kind, subjectId: subject.subjectId })
          }}
        >
          Generar Word
        </Button>
        <Button
          variant="default"
          leftSection={<IconClipboardText size={17} aria-hidden />}
          onClick={() => {
            page.copyText({ kind: subject.kind, subjectId: subject.subjectId })
          }}
        >
          Copiar como texto
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconFileZip size={17} aria-hidden />}
          onClick={() =>
            void page.bulk.run(
              () => Promise.resolve(page.offered),
              { kind: 'sessionBundle', sessionId: page.session.id },
              `${page.session.label}.zip`,
            )
          }
        >
          Generar todos, en un zip
        </Button>
        {page.panels}
        <BulkModal progress={page.bulk.progress} cancel={page.bulk.cancel} />
      </Group>
      {newest?.origin === 'edited' && (
        <Text size="sm" mb="sm">
          La versión oficial es la que alguien editó en Word. La vista previa, la impresión, el PDF y el texto copiado
          dicen lo que dicen los datos.
        </Text>
      )}
      {versions.length === 0 ? (
        <Text c="dimmed" size="sm">
          Todavía no se ha generado ninguna versión.
        </Text>
      ) : (
        <VersionList documents={versions} label={`Versiones: ${subject.name}`} desk={page.desk} />
      )}
      {others.length > 0 && (
        <>
          <Text fw={600} mt="lg" mb={6}>
            Otros archivos de la sesión
          </Text>
          <VersionList documents={others} label="Otros archivos de la sesión" desk={page.desk} isNamed />
        </>
      )}
    </section>
  )
}

const Documents = ({ session }: { session: Session }) => {
  const page = useDocumentsTab(session)
  const { chosen } = page
  if (chosen === undefined) return <Skeleton height={400} />
  return (
    <div className={styles['tab']}>
      <section aria-label="Vista previa" className={styles['left']}>
        <DocumentPreview
          subject={chosen}
          title={`Vista previa: ${chosen.name}`}
          // Drawn again whenever the session was read again: a change of its data shows in the preview.
          readAt={page.documents.dataUpdatedAt}
        />
      </section>
      <Loaded query={page.documents} skeleton={<LineSkeletons lines={5} />}>
        {(all) => <Desk page={page} subject={chosen} all={all} />}
      </Loaded>
    </div>
  )
}

/** What is written of a session as Word: seen first, written when asked, every version kept. */
export const DocumentsTab = () => {
  const { session } = useSession()
  return <Loaded query={session}>{(data) => <Documents key={data.id} session={data} />}</Loaded>
}
