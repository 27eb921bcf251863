import { IconFlag, IconGavel, IconNotes } from '@tabler/icons-react'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import { isEmptyRichText } from '../../../shared/domain/rich-text.ts'
import { count } from '../../texts/format.ts'

/** What was written on an item, each with its icon: notes, so many agreements, so many commitments. */
export const ItemCounts = ({ entry }: { entry: MinutesItem }) => (
  <>
    {!isEmptyRichText(entry.notes) && (
      <span title="Con notas">
        <IconNotes size={14} aria-hidden />
        <span className="visually-hidden">con notas</span>
      </span>
    )}
    {entry.agreements.length > 0 && (
      <span title={count(entry.agreements.length, 'acuerdo', 'acuerdos')}>
        <IconGavel size={14} aria-hidden />
        {entry.agreements.length}
        <span className="visually-hidden">{entry.agreements.length === 1 ? 'acuerdo' : 'acuerdos'}</span>
      </span>
    )}
    {entry.commitments.length > 0 && (
      <span title={count(entry.commitments.length, 'compromiso', 'compromisos')}>
        <IconFlag size={14} aria-hidden />
        {entry.commitments.length}
        <span className="visually-hidden">{entry.commitments.length === 1 ? 'compromiso' : 'compromisos'}</span>
      </span>
    )}
  </>
)
