import { Button, Menu } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { client } from '../../app/client.ts'
import { sessionsOfYear, useSessionYears } from '../sessions/use-sessions.ts'
import { BulkModal } from './bulk-modal.tsx'
import { useBulk } from './use-bulk.ts'

const offeredIn = async (year: number) => {
  const sessions = await client.sessions.list(sessionsOfYear(year))
  const offered = await Promise.all(sessions.map(({ id }) => client.documents.offered({ sessionId: id })))
  return offered.flat()
}

/** All the documents of the sessions of a year, written in one go and handed over in one file. Nothing while there is no session. */
export const YearMenu = () => {
  const { data: years = [] } = useSessionYears()
  const { progress, run, cancel } = useBulk()
  const write = (year: number) =>
    run(() => offeredIn(year), { kind: 'yearBundle', year }, `Documentos del año ${String(year)}.zip`)
  if (years.length === 0) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileZip size={17} aria-hidden />}>
            Generar todo un año
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {years.map((year) => (
            <Menu.Item key={year} onClick={() => void write(year)}>
              {String(year)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <BulkModal progress={progress} cancel={cancel} />
    </>
  )
}
