package dev.migrator.dialect;

import java.util.List;

import dev.migrator.operation.TypedOperation;

/**
 * How one kind of database writes names, values and operations in SQL.
 */
public interface Dialect {

    /**
     * A name as an identifier.
     * @param name any text but the empty one
     * @return quoted, so that it means exactly this name
     */
    String identifier(String name);

    /**
     * A text as a string constant.
     * @param text any text
     * @return quoted
     */
    String literal(String text);

    /**
     * An operation as statements.
     * @param operation what is to happen
     * @param server the server that is to understand it
     * @return the same statements for each server that can do it
     * @throws UnsupportedByServerException where the server is too old
     * @throws ImpossibleOperationException where no server can do it
     */
    Rendering render(TypedOperation operation, ServerVersion server);

    /**
     * What must be said before operations, so that one may mention what a later one makes
     * where the database itself does not mind.
     * @param operations what is to happen in one transaction
     * @return statements whose effect ends with the transaction; mostly none
     */
    List<String> preparation(List<TypedOperation> operations);

}
