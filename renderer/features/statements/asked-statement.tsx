import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Statement } from '../../../shared/contract/statements.ts'
import { StatementDrawer, type StatementDrawerProps } from './statement-drawer.tsx'
import { useStatement } from './use-statements.ts'

type DrawerProps = Omit<StatementDrawerProps, 'edited'>

// As it was when it was opened: whoever changes it meanwhile is not written over.
const Opened = ({ statement, ...rest }: DrawerProps & { statement: Statement }) => {
  const [kept] = useState(statement)
  return <StatementDrawer edited={{ kept }} {...rest} />
}

/** The statement that the address asks for, as a hit of the search does. */
export const AskedStatement = (props: Pick<DrawerProps, 'proposal' | 'onSave'>) => {
  const { pronunciamiento } = useSearch({ from: '/documentos' })
  const navigate = useNavigate()
  const { data: statement } = useStatement(pronunciamiento ?? null)
  if (statement === undefined || statement.id !== pronunciamiento) return null
  return (
    <Opened
      key={statement.id}
      statement={statement}
      onClose={() => void navigate({ to: '/documentos', replace: true })}
      {...props}
    />
  )
}
