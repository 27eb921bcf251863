import { Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ProducedDocument } from '../../../shared/contract/documents.ts'
import { DocumentsTable } from './documents-table.tsx'
import { filterGroups, groupDocuments, noFilter } from './register.ts'
import { RegisterFilters, type SessionName } from './register-filters.tsx'
import type { FileDesk } from './use-file-desk.tsx'

type RegisterSectionProps = {
  documents: readonly ProducedDocument[]
  sessions: readonly SessionName[]
  desk: FileDesk
}

/** The register of files: by document, searched and narrowed. */
export const RegisterSection = ({ documents, sessions, desk }: RegisterSectionProps) => {
  const [filter, setFilter] = useState(noFilter)
  const groups = useMemo(() => groupDocuments(documents), [documents])
  const asked = useDeferredValue(filter)
  const found = useMemo(() => filterGroups(groups, asked), [groups, asked])
  return (
    <>
      <RegisterFilters groups={groups} found={found.length} sessions={sessions} filter={filter} onFilter={setFilter} />
      {found.length === 0 ? (
        <Text c="dimmed" ta="center" py="lg">
          Ningún documento coincide. Escriba menos letras o quite los filtros.
        </Text>
      ) : (
        <DocumentsTable groups={found} desk={desk} />
      )}
    </>
  )
}
