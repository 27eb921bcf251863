import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileDownload, IconFileImport, IconFileSpreadsheet, IconTable } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Term } from '../../../shared/contract/committee.ts'
import { handOver } from '../documents/host-bridge.ts'

/** The padrón as a spreadsheet: to bring one in, to take this one out, or an empty one to be filled. */
export const SpreadsheetMenu = memo(({ term }: { term: Term }) => (
  <Menu width={270}>
    <Menu.Target>
      <Button
        variant="default"
        leftSection={<IconTable size={17} aria-hidden />}
        rightSection={<IconChevronDown size={15} aria-hidden />}
      >
        Excel
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item component={Link} to="/padron/importar" leftSection={<IconFileImport size={17} aria-hidden />}>
        Importar desde una hoja
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFileDownload size={17} aria-hidden />}
        onClick={() => void handOver({ kind: 'roll', termId: term.id }, `Padrón ${term.name}.xlsx`)}
      >
        Exportar este padrón
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
        onClick={() => void handOver({ kind: 'rollTemplate' }, 'Plantilla del padrón.xlsx')}
      >
        Plantilla para llenar
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
))
SpreadsheetMenu.displayName = 'SpreadsheetMenu'
