import { Button, Group, Skeleton, Text, Tooltip } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconForms } from '@tabler/icons-react'
import { linkOptions, Outlet, useMatchRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { ordinanceKindName } from '../../../shared/domain/ordinance-words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import type { PageTab } from '../../ui/page-tabs.tsx'
import { TabbedPage } from '../../ui/tabbed-page.tsx'
import { DataDrawer } from './data-drawer.tsx'
import styles from './ordinances.module.css'
import { StageMark } from './stage-mark.tsx'
import { useOrdinanceFacts, type OrdinanceFacts } from './use-ordinance.ts'

const tabsOf = (ordinanceId: OrdinanceId, { kind }: Pick<OrdinanceFacts, 'kind'>): PageTab[] => {
  const params = { ordinanceId }
  return [
    { link: linkOptions({ to: '/ordenanzas/$ordinanceId', params }), label: 'Texto' },
    // Only what goes to the Consejo Regional has to say why.
    ...(kind === 'ordinance'
      ? [{ link: linkOptions({ to: '/ordenanzas/$ordinanceId/motivos', params }), label: 'Exposición de motivos' }]
      : []),
    { link: linkOptions({ to: '/ordenanzas/$ordinanceId/tramite', params }), label: 'Trámite' },
    { link: linkOptions({ to: '/ordenanzas/$ordinanceId/versiones', params }), label: 'Versiones' },
    { link: linkOptions({ to: '/ordenanzas/$ordinanceId/documentos', params }), label: 'Documentos' },
  ]
}

type DataButtonProps = { ordinance: OrdinanceFacts; onOpen: () => void }

const DataButton = ({ ordinance, onOpen }: DataButtonProps) => {
  const isLocked = isLockedAt(ordinance.stage)
  return (
    <Tooltip label="Quedó como se aprobó: sus datos ya no se cambian" disabled={!isLocked}>
      <Button
        variant="default"
        flex="none"
        leftSection={<IconForms size={17} aria-hidden />}
        {...(isLocked && { 'data-disabled': true, 'aria-disabled': true })}
        onClick={() => {
          if (!isLocked) onOpen()
        }}
      >
        Datos
      </Button>
    </Tooltip>
  )
}

const Ready = ({ ordinance }: { ordinance: OrdinanceFacts }) => {
  // The editor takes the rest of the window; the other parts scroll with the page.
  const isText = useMatchRoute()({ to: '/ordenanzas/$ordinanceId' }) !== false
  const [isEditing, setEditing] = useState(false)
  useDocumentTitle(`${ordinance.name} · Mesa CER`)
  return (
    <TabbedPage
      title={ordinance.name}
      mark={
        <Group gap="xs" className={styles['standing'] ?? ''}>
          <StageMark stage={ordinance.stage} kind={ordinance.kind} />
          <Text size="sm" c="dimmed">
            {[ordinanceKindName(ordinance.kind).one, ordinance.number ?? String(ordinance.year)].join(' · ')}
          </Text>
        </Group>
      }
      aside={
        <DataButton
          ordinance={ordinance}
          onOpen={() => {
            setEditing(true)
          }}
        />
      }
      tabsLabel="Partes del texto normativo"
      tabs={tabsOf(ordinance.id, ordinance)}
      isFilling={isText}
    >
      <Outlet />
      <DataDrawer
        ordinance={ordinance}
        isOpen={isEditing}
        onClose={() => {
          setEditing(false)
        }}
      />
    </TabbedPage>
  )
}

/** One ordinance, regulation or statement: its text, why, how far it has come, its versions and its documents. */
export const OrdinancePage = () => {
  return (
    <Loaded query={useOrdinanceFacts()} skeleton={<Skeleton height={130} m="lg" />}>
      {(data) => <Ready key={data.id} ordinance={data} />}
    </Loaded>
  )
}
