// `npm run bench`: measures what the program promises of speed and size. A JSON line for each measurement; the exit code
// is 1 when one of them is past its limit. A word chooses some: `npm run bench -- acta`.
import { measureCheckIn } from './check-in.ts'
import { measureCheckInScreen } from './check-in-screen.ts'
import { measureDocuments } from './documents.ts'
import { measureFilter } from './filter.ts'
import { measureLetters } from './letters.ts'
import { measureImport } from './import.ts'
import { measureNational } from './national.ts'
import { isWithinLimit, type Measurement } from './measure.ts'
import { measureResident, measureStart } from './program.ts'
import { measureOrdinanceWord } from './ordinance-word.ts'
import { measureOrdinanceEditor } from './ordinance-editor.ts'
import { measurePreview } from './preview.ts'
import { measureSearch } from './search.ts'
import { measureTyping } from './typing.ts'
import { measureYear } from './year.ts'

const benches: Record<string, () => Promise<Measurement[]>> = {
  acta: measureDocuments,
  letters: measureLetters,
  ordenanza: measureOrdinanceWord,
  year: measureYear,
  filter: measureFilter,
  preview: measurePreview,
  typing: measureTyping,
  'ordinance-editor': measureOrdinanceEditor,
  start: measureStart,
  resident: measureResident,
  'check-in': measureCheckIn,
  'check-in-screen': measureCheckInScreen,
  import: measureImport,
  national: measureNational,
  search: measureSearch,
}

const round = (value: number): number => Math.round(value * 100) / 100

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0)
  throw new Error(`No benchmark is called ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}`)

for (const [name, measure] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const measurement of await measure()) {
    const { value, ratio } = measurement
    const shown = { ...measurement, value: round(value), ratio: ratio === null ? null : round(ratio) }
    process.stdout.write(`${JSON.stringify(shown)}\n`)
    if (!isWithinLimit(measurement)) process.exitCode = 1
  }
}
