import { UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import type { HolderFilter } from './filter.ts'
import styles from './padron-summary.module.css'
import type { PadronTotals, SegmentTotal, SexTotal } from './totals.ts'

const Bar = ({ part, whole }: { part: number; whole: number }) => (
  <svg className={styles['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
    <rect className={styles['barWhole']} width="100" height="4" />
    <rect className={styles['barPart']} width={whole === 0 ? 0 : (part / whole) * 100} height="4" />
  </svg>
)

type SegmentTileProps = { total: SegmentTotal; isChosen: boolean; onToggle: () => void }

const SegmentTile = ({ total: { name, institutions, seats }, isChosen, onToggle }: SegmentTileProps) => (
  <UnstyledButton className={styles['tile'] ?? ''} aria-pressed={isChosen} onClick={onToggle}>
    <span className={styles['name']}>{name}</span>
    <span className={styles['figures']}>
      <strong>{seats}</strong>
      {` de ${String(institutions)}`}
      <span className="visually-hidden"> con asiento vigente</span>
    </span>
    <Bar part={seats} whole={institutions} />
  </UnstyledButton>
)

type SexProps = {
  label: string
  capacity: 'principal' | 'alternate'
  total: SexTotal
  chosen: HolderFilter | null
  onToggle: (holder: HolderFilter) => void
}

const Sex = ({ label, capacity, total: { women, men, unknown }, chosen, onToggle }: SexProps) => (
  <div className={styles['sex']} role="group" aria-label={label}>
    <span className={styles['name']}>{label}</span>
    <UnstyledButton
      className={styles['sexFigure'] ?? ''}
      aria-pressed={chosen === `${capacity}-F`}
      onClick={() => {
        onToggle(`${capacity}-F`)
      }}
    >
      <strong>{women}</strong> {women === 1 ? 'mujer' : 'mujeres'}
    </UnstyledButton>
    <UnstyledButton
      className={styles['sexFigure'] ?? ''}
      aria-pressed={chosen === `${capacity}-M`}
      onClick={() => {
        onToggle(`${capacity}-M`)
      }}
    >
      <strong>{men}</strong> {men === 1 ? 'hombre' : 'hombres'}
    </UnstyledButton>
    {unknown > 0 && <span className={styles['unknown']}>{`${String(unknown)} sin dato`}</span>}
  </div>
)

type PadronSummaryProps = {
  totals: PadronTotals
  segment: string | null
  holder: HolderFilter | null
  onSegment: (segment: string | null) => void
  onHolder: (holder: HolderFilter | null) => void
}

/** What the padrón adds up to; each figure narrows the list to what it counts. */
export const PadronSummary = memo(({ totals, segment, holder, onSegment, onHolder }: PadronSummaryProps) => {
  const toggleHolder = (chosen: HolderFilter) => {
    onHolder(chosen === holder ? null : chosen)
  }
  return (
    <section className={styles['summary']} aria-label="Totales del padrón">
      <div className={styles['seats']}>
        <strong>{totals.seats}</strong>
        <span>
          {totals.seats === 1 ? 'asiento vigente' : 'asientos vigentes'}
          <br />
          {`de ${String(totals.institutions)} ${totals.institutions === 1 ? 'institución' : 'instituciones'}`}
        </span>
      </div>
      <div className={styles['tiles']} role="group" aria-label="Por segmento">
        {totals.segments.map((total) => (
          <SegmentTile
            key={total.key}
            total={total}
            isChosen={segment === total.key}
            onToggle={() => {
              onSegment(segment === total.key ? null : total.key)
            }}
          />
        ))}
      </div>
      <div className={styles['sexes']}>
        <Sex label="Titulares" capacity="principal" total={totals.principals} chosen={holder} onToggle={toggleHolder} />
        <Sex
          label="Alternos(as)"
          capacity="alternate"
          total={totals.alternates}
          chosen={holder}
          onToggle={toggleHolder}
        />
      </div>
    </section>
  )
})
PadronSummary.displayName = 'PadronSummary'
