import { Anchor } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { useDocuments } from './use-documents.ts'

/** Every file that the program produced. */
export const DocumentsPage = () => {
  const documents = useDocuments(null)
  return (
    <Page title="Documentos" description="Cada archivo de Word que produjo el programa, con sus versiones.">
      <Loaded query={documents}>
        {(all) =>
          all.length > 0 ? (
            <DocumentsTable documents={all} />
          ) : (
            <EmptyState
              icon={IconFileText}
              title="Todavía no hay documentos"
              action={
                <Anchor component={Link} to="/sesiones">
                  Ir a las sesiones
                </Anchor>
              }
            >
              Abra una sesión, pase a la pestaña Documentos, elija cuál y pulse «Generar Word». Quedará guardado aquí
              con su fecha y su versión.
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}
