// node pg: pg.mjs STATEMENTS. It connects by the environment.
import pg from 'pg'
import { answer, failed, statements } from './lines.mjs'

const two = (number) => String(number).padStart(2, '0')
// A date arrives as midnight of the time zone of the process.
const localDay = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

const client = new pg.Client()
await client.connect()
for (const { name, sql, parameters } of statements(process.argv[2])) {
  try {
    const result = await client.query({ text: sql, values: parameters, rowMode: 'array' })
    const days = result.fields.map((field) => (field.dataTypeID === pg.types.builtins.DATE ? localDay : undefined))
    answer(name, result.fields.map((field) => field.name), result.rows, days)
  } catch (error) {
    failed(name, error)
  }
}
await client.end()
