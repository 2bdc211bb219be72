"""asyncpg: read_asyncpg.py STATEMENTS. It connects by the environment."""

import asyncio
import sys

import asyncpg
import lines


async def main(path):
    connection = await asyncpg.connect()
    for name, sql, parameters in lines.statements(path):
        try:
            statement = await connection.prepare(sql)
            rows = await statement.fetch(*parameters)
            print(lines.answer(name, [column.name for column in statement.get_attributes()], [list(row.values()) for row in rows]))
        except Exception as error:
            print(lines.failed(name, error))


asyncio.run(main(sys.argv[1]))
