import { useDocumentTitle } from '@mantine/hooks'
import { linkOptions, Outlet } from '@tanstack/react-router'
import { TabbedPage } from '../../ui/tabbed-page.tsx'

const tabs = [
  { link: linkOptions({ to: '/grupos' }), label: 'Grupos y redes' },
  { link: linkOptions({ to: '/grupos/eventos' }), label: 'Eventos' },
  { link: linkOptions({ to: '/grupos/presentaciones' }), label: 'Presentaciones' },
]

/** Where people also meet: groups and networks, events, and the turns in which institutions present their plans. */
export const SpacesLayout = () => {
  useDocumentTitle('Grupos y eventos · Mesa CER')
  return (
    <TabbedPage title="Grupos y eventos" tabsLabel="Partes de grupos y eventos" tabs={tabs}>
      <Outlet />
    </TabbedPage>
  )
}
