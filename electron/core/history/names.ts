/**
 * Tables and columns are named by the log itself, whose triggers this program made; a name is checked all the same before
 * it becomes SQL.
 */
export const nameOf = (name: string): string => {
  if (!/^[a-z][a-z_]*$/u.test(name)) throw new Error('A name of the log that is no name of a table or column')
  return name
}
