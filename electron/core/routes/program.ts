import { getBoard } from '../board/service.ts'
import { getCalendarYear, listDueOn } from '../calendar/service.ts'
import { command, query } from '../context.ts'
import { loadDemonstration } from '../demonstration/service.ts'
import { listDrafts, putDraft } from '../drafts/service.ts'
import { exportRecord } from '../exchange/record.ts'
import { checkIntegrity, loadRecord } from '../exchange/service.ts'
import { acknowledgeRecovery, getRecovery } from '../history/recovery.ts'
import { getHistory, listHistory } from '../history/service.ts'
import { findEverywhere } from '../search/service.ts'
import { getSettings, saveSettings, setOperator } from '../settings/service.ts'
import { os } from './base.ts'

/** What belongs to no one area: the start, the calendar, the search, what is kept and taken away, answered. */
export const programRoutes = {
  board: { get: os.board.get.handler(query(getBoard)) },
  calendar: {
    get: os.calendar.get.handler(query(getCalendarYear)),
    dueOn: os.calendar.dueOn.handler(query(listDueOn)),
  },
  drafts: {
    list: os.drafts.list.handler(query(listDrafts)),
    put: os.drafts.put.handler(command(putDraft)),
  },
  exchange: {
    loadRecord: os.exchange.loadRecord.handler(command(loadRecord)),
    record: os.exchange.record.handler(query(exportRecord)),
    check: os.exchange.check.handler(({ context }) => checkIntegrity(context)),
  },
  history: {
    list: os.history.list.handler(query(listHistory)),
    get: os.history.get.handler(query(getHistory)),
    recovery: os.history.recovery.handler(query(getRecovery)),
    acknowledgeRecovery: os.history.acknowledgeRecovery.handler(command(acknowledgeRecovery)),
  },
  search: { find: os.search.find.handler(({ context, input }) => findEverywhere(context, input)) },
  settings: {
    get: os.settings.get.handler(query(getSettings)),
    save: os.settings.save.handler(command(saveSettings)),
    setOperator: os.settings.setOperator.handler(command(setOperator)),
    loadDemonstration: os.settings.loadDemonstration.handler(command(loadDemonstration)),
  },
}
