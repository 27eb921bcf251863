import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { saysSecretBallot } from '../../../shared/domain/ballot.ts'
import type { Agreement } from '../../../shared/contract/resolutions.ts'
import { adoptionNames } from '../../texts/labels.ts'
import { useDocumentActions } from '../documents/use-documents.ts'
import { CardActions, cardKeys, type CardDoings } from './card-actions.tsx'
import styles from './minutes.module.css'

/** How an agreement was adopted: by consensus, by the secret ballot that it tells of, or with which votes. */
export const votesWords = ({ text, adoption, votes }: Pick<Agreement, 'text' | 'adoption' | 'votes'>): string =>
  votes === null
    ? adoption === 'consensus' && saysSecretBallot({ text })
      ? 'Por votación secreta'
      : adoptionNames[adoption]
    : `${String(votes.inFavour)} a favor, ${String(votes.against)} en contra, ${String(votes.abstentions)} ${votes.abstentions === 1 ? 'abstención' : 'abstenciones'}`

type CertificateButtonProps = { id: Agreement['id']; number: string }

const CertificateButton = ({ id, number }: CertificateButtonProps) => {
  const { generate, isGenerating } = useDocumentActions()
  return (
    <Tooltip label="Certificación en Word">
      <ActionIcon
        aria-label={`Certificación en Word del acuerdo N° ${number}`}
        loading={isGenerating}
        onClick={() => {
          generate({ kind: 'agreement_certificate', subjectId: id })
        }}
      >
        <IconFileTypeDocx size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

type AgreementCardProps = CardDoings & { agreement: Agreement; isEditable: boolean }

/** One agreement: its words, how it was adopted, its number once it has one, and then its certificate. */
export const AgreementCard = ({ agreement, isEditable, ...doings }: AgreementCardProps) => (
  <li
    className={styles['cardItem']}
    data-kind="agreement"
    data-card={agreement.id}
    onKeyDown={isEditable ? cardKeys(doings) : undefined}
  >
    <div className={styles['cardHead']}>
      <span className={styles['cardText']}>{agreement.text}</span>
      <span className={styles['cardActions']}>
        {agreement.number !== null && <CertificateButton id={agreement.id} number={agreement.number} />}
        {isEditable && <CardActions what={`el acuerdo: ${agreement.text}`} {...doings} />}
      </span>
    </div>
    <div className={styles['cardFacts']}>
      {agreement.number === null ? 'Recibe su número al cerrar la sesión' : `N° ${agreement.number}`}
      {` · ${votesWords(agreement)} · ${String(agreement.seatsPresent)} de ${String(agreement.seats)} presentes`}
    </div>
  </li>
)
