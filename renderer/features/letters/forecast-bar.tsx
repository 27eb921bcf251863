import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react'
import type { QuorumForecast } from '../../../shared/domain/forecast.ts'
import { forecastWords, isEnough } from './forecast-words.ts'
import styles from './issued-desk.module.css'

const parts = ({ principals, alternates, declined, unanswered }: QuorumForecast) => [
  { key: 'principals', label: principals === 1 ? 'titular' : 'titulares', amount: principals },
  { key: 'alternates', label: alternates === 1 ? 'alterno(a)' : 'alternos(as)', amount: alternates },
  { key: 'declined', label: declined === 1 ? 'no asiste' : 'no asisten', amount: declined },
  { key: 'unanswered', label: 'sin respuesta', amount: unanswered },
]

/** What the answers let expect of the quorum, always in sight: it informs and never blocks. */
export const ForecastBar = ({ forecast }: { forecast: QuorumForecast }) => {
  const enough = isEnough(forecast)
  const ForecastIcon = enough ? IconUsersGroup : IconAlertTriangle
  return (
    <div
      className={styles['forecast']}
      data-enough={enough || undefined}
      role="status"
      aria-label="Pronóstico de quórum"
    >
      <ForecastIcon size={22} aria-hidden />
      <strong>{forecastWords(forecast)}</strong>
      <dl>
        {parts(forecast).map(({ key, label, amount }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
