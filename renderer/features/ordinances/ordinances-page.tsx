import { Page } from '../../ui/page.tsx'

/** What the committee drafts by parts: ordinances, regulations and statements. */
export const OrdinancesPage = () => (
  <Page
    title="Ordenanzas"
    description="Lo que el comité redacta por artículos: proyectos de ordenanza, reglamentos y pronunciamientos."
  >
    {null}
  </Page>
)
