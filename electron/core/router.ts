import { os } from './routes/base.ts'
import { committeeRoutes } from './routes/committee.ts'
import { followUpRoutes } from './routes/follow-up.ts'
import { meetingsRoutes } from './routes/meetings.ts'
import { papersRoutes } from './routes/papers.ts'
import { planRoutes } from './routes/plan.ts'
import { programRoutes } from './routes/program.ts'

/** Every procedure of the contract, answered: one that is missing does not compile. */
export const router = os.router({
  ...committeeRoutes,
  ...followUpRoutes,
  ...meetingsRoutes,
  ...papersRoutes,
  ...planRoutes,
  ...programRoutes,
})
