import type { QuorumForecast } from '../../../shared/domain/forecast.ts'

const missingWords = (missing: number): string => (missing === 1 ? 'falta 1' : `faltan ${String(missing)}`)

const callWords = ({ first, second, shortSegments }: QuorumForecast): string => {
  if (first.missing === 0 && shortSegments.length > 0) {
    const short = shortSegments.reduce((sum, { missing }) => sum + missing, 0)
    return `${missingWords(short)} de un segmento con mínimo propio`
  }
  if (first.missing === 0) return 'hay quórum en primera convocatoria'
  if (second.missing === 0) return `${missingWords(first.missing)} para la primera convocatoria; hay quórum en segunda`
  return `${missingWords(first.missing)} para la primera convocatoria y ${String(second.missing)} para la segunda`
}

/** «Se esperan 14 de 22; hay quórum en primera convocatoria», «Se esperan 9 de 22; faltan 3 para la primera…». */
export const forecastWords = (forecast: QuorumForecast): string => {
  const { seats, expected } = forecast
  if (seats === 0) return 'Ese día no hay instituciones acreditadas: no se puede prever el quórum'
  const counted =
    expected === 1 ? `Se espera 1 de ${String(seats)}` : `Se esperan ${String(expected)} de ${String(seats)}`
  return `${counted}; ${callWords(forecast)}`
}

/** Whether what was answered is enough for the first call. */
export const isEnough = ({ seats, first, shortSegments }: QuorumForecast): boolean =>
  seats > 0 && first.missing === 0 && shortSegments.length === 0
