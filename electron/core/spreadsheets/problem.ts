import type { SpreadsheetProblem } from '../../../shared/domain/padron-import-problems.ts'

/** Stops the reading of a file; read.ts turns it into its answer. */
export class UnreadableSpreadsheet extends Error {
  readonly problem: SpreadsheetProblem

  constructor(problem: SpreadsheetProblem) {
    super(problem.kind)
    this.name = 'UnreadableSpreadsheet'
    this.problem = problem
  }
}

/** Stops the reading of a file, saying why. */
export const refuse = (problem: SpreadsheetProblem): never => {
  throw new UnreadableSpreadsheet(problem)
}
