// JDBC: java -cp postgresql.jar Jdbc.java STATEMENTS. It connects by the environment, over TCP. See lines.py for what it writes.

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PGobject;

public class Jdbc {
    public static void main(String[] arguments) throws Exception {
        var address = "jdbc:postgresql://127.0.0.1:" + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE") + "?user=" + System.getenv("PGUSER");
        try (var connection = DriverManager.getConnection(address)) {
            for (var line : Files.readAllLines(Path.of(arguments[0]))) {
                var parts = line.split("\t");
                try {
                    System.out.println(read(connection, parts));
                } catch (SQLException error) {
                    System.out.println("{\"name\": " + quoted(parts[0]) + ", \"error\": " + quoted(error.getMessage()) + "}");
                }
            }
        }
    }

    /** The line of a statement, which is its name, its SQL, and its parameters as TYPE:VALUE. */
    static String read(Connection connection, String[] parts) throws SQLException {
        try (var statement = connection.prepareStatement(parts[1])) {
            for (int i = 2; i < parts.length; i++) {
                pass(statement, i - 1, parts[i].split(":", 2));
            }
            try (var result = statement.executeQuery()) {
                return answer(parts[0], result);
            }
        }
    }

    static void pass(PreparedStatement statement, int place, String[] parameter) throws SQLException {
        switch (parameter[0]) {
            case "bigint" -> statement.setLong(place, Long.parseLong(parameter[1]));
            case "date" -> statement.setObject(place, LocalDate.parse(parameter[1]));
            case "numeric" -> statement.setBigDecimal(place, new BigDecimal(parameter[1]));
            case "text" -> statement.setString(place, parameter[1]);
            default -> throw new SQLException("no such type: " + parameter[0]);
        }
    }

    static String answer(String name, ResultSet result) throws SQLException {
        var described = result.getMetaData();
        int columns = described.getColumnCount();
        var names = new ArrayList<String>();
        var arrived = new String[columns];
        for (int i = 1; i <= columns; i++) {
            names.add(quoted(described.getColumnLabel(i)));
        }
        var rows = new ArrayList<String>();
        while (result.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) {
                var value = result.getObject(i);
                if (value != null) {
                    arrived[i - 1] = value.getClass().getSimpleName();
                }
                row.add(quoted(canonical(value)));
            }
            rows.add(list(row));
        }
        var types = new ArrayList<String>();
        for (var type : arrived) {
            types.add(quoted(type));
        }
        return "{\"name\": " + quoted(name) + ", \"columns\": " + list(names) + ", \"arrived\": " + list(types) + ", \"rows\": " + list(rows) + "}";
    }

    static String canonical(Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof Array array) {
            var elements = new ArrayList<String>();
            for (var element : (Object[]) array.getArray()) {
                elements.add(quoted(canonical(element)));
            }
            return list(elements);
        }
        return value instanceof PGobject object ? object.getValue() : value.toString();
    }

    static String list(List<String> elements) {
        return "[" + String.join(", ", elements) + "]";
    }

    static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }
}
