package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import dev.migrator.operation.Literal;
import dev.migrator.operation.NewColumn;
import dev.migrator.operation.NewConstraint;
import dev.migrator.operation.NewExclude;
import dev.migrator.operation.NewForeignKey;
import dev.migrator.operation.NewIndex;
import dev.migrator.operation.NewIndexKey;
import dev.migrator.operation.NewKey;
import dev.migrator.operation.NewNumbers;
import dev.migrator.operation.NewTable;
import dev.migrator.operation.NumberChange;
import dev.migrator.operation.Operations;
import dev.migrator.operation.TableChanges;
import dev.migrator.operation.TypeChange;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;

/**
 * Says to a recorder what a recorded case describes, in the words that a migration would
 * use.
 */
final class OperationReader {

    private final JsonNode args;

    private final Operations op;

    OperationReader(JsonNode args, Operations op) {
        this.args = args;
        this.op = op;
    }

    void read() {
        String name = this.args.get("op").asString();
        switch (name) {
            case "create_table" -> createTable();
            case "drop_table" -> ifExists(this.op.dropTable(table())::ifExists);
            case "rename_table" -> this.op.renameTable(table()).to(text("new_name"));
            case "create_table_comment" -> changes().comment(text("comment"));
            case "drop_table_comment" -> changes().removeComment();
            case "add_column" -> addColumn();
            case "drop_column" -> ifExists(changes().dropColumn(text("column"))::ifExists);
            case "alter_column" -> alterColumn();
            case "create_index" -> createIndex();
            case "drop_index" -> dropIndex();
            case "create_primary_key" -> named(this.args, changes().addPrimaryKey(texts("columns")));
            case "create_unique_constraint" ->
                deferred(this.args, named(this.args, changes().addUnique(texts("columns"))));
            case "create_foreign_key" -> foreignKey(this.args, changes().addForeignKey(texts("columns")));
            case "create_check_constraint" -> named(this.args, changes().addCheck(text("sql")));
            case "create_exclude_constraint" -> exclude(this.args, changes().addExclude(method(this.args)));
            case "drop_constraint" -> changes().dropConstraint(text("name"));
            case "create_enum" -> this.op.createEnum(qualified("name"), texts("values"));
            case "drop_enum" -> this.op.dropEnum(qualified("name"));
            case "bulk_insert" -> this.op.insert(table(), rows());
            case "execute" -> this.op.execute(text("sql"));
            default -> throw new IllegalArgumentException("No operation " + name);
        }
    }

    private void createTable() {
        for (JsonNode column : this.args.get("columns")) {
            JsonNode type = column.get("type");
            if (type.isObject() && isTrue(type, "create")) {
                this.op.createEnum(name(type, "schema", "enum"), texts(type.get("values")));
            }
        }
        this.op.createTable(table(), (t) -> {
            List<String> key = new ArrayList<>();
            for (JsonNode column : this.args.get("columns")) {
                column(column, t.column(column.get("name").asString(), type(column.get("type"))));
                if (isTrue(column, "primary_key")) {
                    key.add(column.get("name").asString());
                }
            }
            if (!key.isEmpty()) {
                t.primaryKey(key.toArray(String[]::new));
            }
            for (JsonNode constraint : this.args.path("constraints")) {
                constraint(t, constraint);
            }
            if (this.args.has("options")) {
                t.inherits(QualifiedName.of(this.args.get("options").get("inherits").asString()));
            }
        });
    }

    private static void constraint(NewTable t, JsonNode constraint) {
        String[] columns = texts(constraint.path("columns"));
        switch (constraint.get("type").asString()) {
            case "primary_key" -> named(constraint, t.primaryKey(columns));
            case "unique" -> deferred(constraint, named(constraint, t.unique(columns)));
            case "check" -> named(constraint, t.check(constraint.get("sql").asString()));
            case "foreign_key" -> foreignKey(constraint, t.foreignKey(columns));
            case "exclude" -> exclude(constraint, t.exclude(method(constraint)));
            default -> throw new IllegalArgumentException("No constraint " + constraint);
        }
    }

    private void addColumn() {
        JsonNode json = this.args.get("column");
        NewColumn column = column(json, NewColumn.column(json.get("name").asString(), type(json.get("type"))));
        if (isTrue(this.args, "if_not_exists")) {
            changes().addColumnIfNotExists(column);
        }
        else {
            changes().addColumn(column);
        }
    }

    private static NewColumn column(JsonNode json, NewColumn column) {
        if (json.has("nullable") && !json.get("nullable").asBoolean()) {
            column.notNull();
        }
        if (isTrue(json, "unique")) {
            column.unique();
        }
        if (json.has("default")) {
            JsonNode value = json.get("default");
            if (value.has("value")) {
                column.defaultValue(value.get("value").asString());
            }
            else {
                column.defaultExpression(value.get("sql").asString());
            }
        }
        if (json.has("comment")) {
            column.comment(json.get("comment").asString());
        }
        if (json.has("collation")) {
            column.collate(json.get("collation").asString());
        }
        if (json.has("identity")) {
            JsonNode identity = json.get("identity");
            column.identity(kind(identity), (numbers) -> numbers(identity, numbers));
        }
        if (json.has("computed")) {
            column.generatedStored(json.get("computed").get("sql").asString());
        }
        if (json.has("references")) {
            JsonNode key = json.get("references");
            column.references(name(key, "schema", "table"), key.get("column").asString(),
                    (foreign) -> named(key, actions(key, foreign)));
        }
        return column;
    }

    /**
     * In Alembic's order: type, null, default or identity, comment, and the name at last.
     */
    private void alterColumn() {
        var column = changes().alterColumn(text("column"));
        if (this.args.has("type")) {
            TypeChange change = column.type(type(this.args.get("type")));
            if (this.args.has("using")) {
                change.using(text("using"));
            }
            if (this.args.has("collation")) {
                change.collate(text("collation"));
            }
        }
        if (this.args.has("nullable")) {
            if (this.args.get("nullable").asBoolean()) {
                column.dropNotNull();
            }
            else {
                column.setNotNull();
            }
        }
        if (this.args.has("default")) {
            JsonNode value = this.args.get("default");
            if (value.isNull()) {
                column.dropDefault();
            }
            else if (value.has("value")) {
                column.setDefault(value.get("value").asString());
            }
            else {
                column.setDefaultExpression(value.get("sql").asString());
            }
        }
        if (this.args.has("identity")) {
            JsonNode identity = this.args.get("identity");
            if (identity.isNull()) {
                column.dropIdentity();
            }
            else if (this.args.has("existing_identity")) {
                column.setIdentity(kind(identity), (change) -> change(identity, change));
            }
            else {
                column.addIdentity(kind(identity), (numbers) -> numbers(identity, numbers));
            }
        }
        if (this.args.has("comment")) {
            if (this.args.get("comment").isNull()) {
                column.removeComment();
            }
            else {
                column.comment(text("comment"));
            }
        }
        if (this.args.has("new_name")) {
            column.renameTo(text("new_name"));
        }
    }

    private void createIndex() {
        NewIndex index = this.args.get("name").isNull() ? this.op.createIndex() : this.op.createIndex(text("name"));
        index.on(table());
        for (JsonNode column : this.args.get("columns")) {
            indexKey(index, column);
        }
        if (isTrue(this.args, "unique")) {
            index.unique();
        }
        if (this.args.has("where")) {
            index.where(text("where"));
        }
        if (this.args.has("using")) {
            index.using(text("using"));
        }
        this.args.path("with").properties().forEach((with) -> index.with(with.getKey(), with.getValue().asString()));
        this.args.path("include").forEach((column) -> index.include(column.asString()));
        if (isTrue(this.args, "concurrently")) {
            index.concurrently();
        }
        if (isTrue(this.args, "if_not_exists")) {
            index.ifNotExists();
        }
    }

    private static void indexKey(NewIndex index, JsonNode column) {
        if (column.isString()) {
            index.columns(column.asString());
            return;
        }
        if (column.has("sql")) {
            String sql = column.get("sql").asString();
            boolean descending = sql.endsWith(" DESC");
            NewIndexKey key = NewIndexKey.keyOf(descending ? sql.substring(0, sql.length() - " DESC".length()) : sql);
            index.key(descending ? key.desc() : key);
            return;
        }
        NewIndexKey key = NewIndexKey.key(column.get("column").asString());
        if (isTrue(column, "desc")) {
            key.desc();
        }
        if (column.has("nulls")) {
            String nulls = column.get("nulls").asString();
            key = nulls.equals("last") ? key.nullsLast() : key.nullsFirst();
        }
        if (column.has("ops")) {
            key.operatorClass(column.get("ops").asString());
        }
        if (column.has("collation")) {
            key.collate(column.get("collation").asString());
        }
        index.key(key);
    }

    private void dropIndex() {
        var drop = this.op.dropIndex(qualified("name"));
        if (isTrue(this.args, "if_exists")) {
            drop.ifExists();
        }
        if (isTrue(this.args, "concurrently")) {
            drop.concurrently();
        }
    }

    private static void foreignKey(JsonNode json, NewForeignKey key) {
        named(json,
                actions(json, key).references(name(json, "ref_schema", "ref_table"), texts(json.get("ref_columns"))));
        if (json.path("initially").asString("").equals("DEFERRED")) {
            key.initiallyDeferred();
        }
        else if (isTrue(json, "deferrable")) {
            key.deferrable();
        }
        if (json.path("match").asString("").equals("FULL")) {
            key.matchFull();
        }
    }

    private static NewForeignKey actions(JsonNode json, NewForeignKey key) {
        if (json.has("on_delete")) {
            key.onDelete(action(json.get("on_delete")));
        }
        if (json.has("on_update")) {
            key.onUpdate(action(json.get("on_update")));
        }
        return key;
    }

    private static ReferentialAction.Kind action(JsonNode json) {
        return ReferentialAction.Kind.valueOf(json.asString().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static void exclude(JsonNode json, NewExclude exclude) {
        for (JsonNode element : json.get("elements")) {
            exclude.column(element.get("column").asString(), element.get("with").asString());
        }
        if (json.has("where")) {
            exclude.where(json.get("where").asString());
        }
        deferred(json, named(json, exclude));
    }

    private static <K extends NewKey<K>> void deferred(JsonNode json, K key) {
        if (json.path("initially").asString("").equals("DEFERRED")) {
            key.initiallyDeferred();
        }
        else if (isTrue(json, "deferrable")) {
            key.deferrable();
        }
    }

    private static <C extends NewConstraint<C>> C named(JsonNode json, C constraint) {
        return json.hasNonNull("name") ? constraint.named(json.get("name").asString()) : constraint;
    }

    private static IdentityKind kind(JsonNode identity) {
        return identity.get("always").asBoolean() ? IdentityKind.ALWAYS : IdentityKind.BY_DEFAULT;
    }

    private static NewNumbers numbers(JsonNode json, NewNumbers numbers) {
        number(json, "start", numbers::start);
        number(json, "increment", numbers::increment);
        number(json, "minvalue", numbers::minimum);
        number(json, "maxvalue", numbers::maximum);
        number(json, "cache", numbers::cache);
        return isTrue(json, "cycle") ? numbers.cycle() : numbers;
    }

    private static NumberChange change(JsonNode json, NumberChange numbers) {
        number(json, "start", numbers::start);
        number(json, "increment", numbers::increment);
        number(json, "minvalue", numbers::minimum);
        number(json, "maxvalue", numbers::maximum);
        number(json, "cache", numbers::cache);
        return isTrue(json, "cycle") ? numbers.cycle() : numbers;
    }

    private static void number(JsonNode json, String key, Consumer<Long> setter) {
        if (json.has(key)) {
            setter.accept(json.get(key).asLong());
        }
    }

    private List<Map<String, Literal>> rows() {
        List<Map<String, Literal>> rows = new ArrayList<>();
        for (JsonNode row : this.args.get("rows")) {
            Map<String, Literal> values = new LinkedHashMap<>();
            for (JsonNode column : this.args.get("columns")) {
                String name = column.get("name").asString();
                if (row.has(name)) {
                    values.put(name, literal(column.get("type"), row.get(name)));
                }
            }
            rows.add(values);
        }
        return rows;
    }

    private static Literal literal(JsonNode type, JsonNode value) {
        if (value.isNull()) {
            return Literal.NULL;
        }
        if (type.isString() && type.asString().startsWith("json")) {
            return new Literal.Typed(json(value), type.asString());
        }
        if (value.has("hex")) {
            return Literal.of(HexFormat.of().parseHex(value.get("hex").asString()));
        }
        if (value.isNumber()) {
            return Literal.of(value.numberValue());
        }
        return value.isBoolean() ? Literal.of(value.asBoolean()) : Literal.of(value.asString());
    }

    /** With the white space that Alembic writes, which the type json keeps. */
    private static String json(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(OperationReader::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.propertyStream()
                .map((property) -> "\"" + property.getKey() + "\": " + json(property.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }

    private static String type(JsonNode type) {
        if (type.isString()) {
            return type.asString();
        }
        QualifiedName name = name(type, "schema", "enum");
        PostgresDialect dialect = new PostgresDialect();
        String quoted = dialect.identifier(name.name().value());
        Identifier schema = name.schema();
        return schema == null ? quoted : dialect.identifier(schema.value()) + "." + quoted;
    }

    private TableChanges changes() {
        return this.op.table(table());
    }

    private QualifiedName table() {
        return qualified("table");
    }

    private QualifiedName qualified(String key) {
        return name(this.args, "schema", key);
    }

    private static QualifiedName name(JsonNode json, String schema, String key) {
        String name = json.get(key).asString();
        return json.hasNonNull(schema) ? QualifiedName.of(json.get(schema).asString(), name) : QualifiedName.of(name);
    }

    private static String method(JsonNode json) {
        return json.path("using").asString("gist");
    }

    private void ifExists(Runnable ifExists) {
        if (isTrue(this.args, "if_exists")) {
            ifExists.run();
        }
    }

    private String text(String key) {
        return this.args.get(key).asString();
    }

    private String[] texts(String key) {
        return texts(this.args.get(key));
    }

    private static String[] texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach((text) -> texts.add(text.asString()));
        return texts.toArray(String[]::new);
    }

    private static boolean isTrue(JsonNode json, String key) {
        return json.path(key).asBoolean(false);
    }

}
