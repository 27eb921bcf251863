import { Button, Menu, Select } from '@mantine/core'
import {
  IconDots,
  IconDownload,
  IconEye,
  IconFileSpreadsheet,
  IconFileTypeDocx,
  IconFileUpload,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Plan, PlanSummary } from '../../../shared/contract/plan.ts'
import { handOver } from '../documents/host-bridge.ts'
import { useDocumentActions } from '../documents/use-documents.ts'

/** Gives the spreadsheet in which a plan can be written. */
export const downloadTemplate = () => void handOver({ kind: 'planTemplate' }, 'Plantilla del POA.xlsx')

/** Leads to where a plan is loaded from a file. */
export const LoadButton = ({ isPrimary = false }: { isPrimary?: boolean }) => (
  <Button
    variant={isPrimary ? 'filled' : 'default'}
    leftSection={<IconFileUpload size={17} aria-hidden />}
    renderRoot={(props) => <Link to="/plan/cargar" {...props} />}
  >
    Cargar un plan
  </Button>
)

const BalanceMenu = ({ plan, onLook }: { plan: Plan; onLook: () => void }) => {
  const { generate, isGenerating } = useDocumentActions()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={isGenerating} leftSection={<IconFileTypeDocx size={17} aria-hidden />}>
          Balance
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={onLook}>
          Ver el balance
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() => {
            generate({ kind: 'plan_balance', subjectId: plan.id })
          }}
        >
          Generar en Word
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void handOver({ kind: 'planBalance', id: plan.id }, `Balance ${plan.name}.xlsx`)}
        >
          Descargar en Excel
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type MoreProps = { onNew: () => void; onEdit: () => void; onRemove: () => void }

const MoreMenu = ({ onNew, onEdit, onRemove }: MoreProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button variant="default" px="xs" aria-label="Más sobre el plan">
        <IconDots size={18} aria-hidden />
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        Nombre y año del plan
      </Menu.Item>
      <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
        Nuevo plan
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={downloadTemplate}>
        Descargar una plantilla
      </Menu.Item>
      <Menu.Item color="brick" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
        Quitar el plan
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

type PlanActionsProps = {
  plan: Plan
  plans: readonly PlanSummary[]
  onChooseYear: (year: number) => void
  onLook: () => void
} & MoreProps

/** What is done with the plan on the screen. */
export const PlanActions = ({ plan, plans, onChooseYear, onLook, ...more }: PlanActionsProps) => (
  <>
    {plans.length > 1 && (
      <Select
        aria-label="Año del plan"
        w={96}
        data={plans.map(({ year }) => String(year))}
        value={String(plan.year)}
        allowDeselect={false}
        onChange={(year) => {
          onChooseYear(Number(year))
        }}
      />
    )}
    <LoadButton />
    <BalanceMenu plan={plan} onLook={onLook} />
    <MoreMenu {...more} />
  </>
)
