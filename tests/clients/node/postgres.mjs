// postgres.js: postgres.mjs STATEMENTS. It connects by the environment.
import postgres from 'postgres'
import { answer, failed, statements } from './lines.mjs'

const DATE = 1082
// A date arrives as midnight of UTC.
const utcDay = (date) => date.toISOString().slice(0, 10)

const sql = postgres({ host: process.env.PGHOST, max: 1 })
for (const { name, sql: text, parameters } of statements(process.argv[2])) {
  try {
    const rows = await sql.unsafe(text, parameters).values()
    const days = rows.columns.map((column) => (column.type === DATE ? utcDay : undefined))
    answer(name, rows.columns.map((column) => column.name), rows, days)
  } catch (error) {
    failed(name, error)
  }
}
await sql.end()
