import { Radio, Table } from '@mantine/core'

/** The two things of a table that are put side by side. */
export type SideBySide<Choice> = { before: Choice; after: Choice }

type ComparisonCellsProps<Choice> = {
  /** Of the row, for those who hear it. */
  name: string
  choice: Choice
  comparison: SideBySide<Choice>
  onChange: (comparison: SideBySide<Choice>) => void
}

/** The cells of a row in which it is chosen as what was before, or as what came after. */
export const ComparisonCells = <Choice,>({ name, choice, comparison, onChange }: ComparisonCellsProps<Choice>) => (
  <>
    <Table.Td w={70} ta="center">
      <Radio
        name="antes"
        aria-label={`Antes: ${name}`}
        checked={comparison.before === choice}
        onChange={() => {
          onChange({ ...comparison, before: choice })
        }}
      />
    </Table.Td>
    <Table.Td w={80} ta="center">
      <Radio
        name="despues"
        aria-label={`Después: ${name}`}
        checked={comparison.after === choice}
        onChange={() => {
          onChange({ ...comparison, after: choice })
        }}
      />
    </Table.Td>
  </>
)
