/** Conducting a session: its agenda, its notes and its room in one page. */
export const LivePage = () => <h1>Conducir sesión</h1>
