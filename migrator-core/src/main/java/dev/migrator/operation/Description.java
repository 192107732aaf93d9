package dev.migrator.operation;

/**
 * An operation in a few words, for messages.
 */
final class Description implements Operation.Cases<String> {

    private static final int LONGEST = 120;

    static String of(Operation operation) {
        String text = operation.match(new Description()).strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    @Override
    public String typed(TypedOperation operation) {
        return operation.toString();
    }

    @Override
    public String rawSql(RawSql operation) {
        return operation.sql();
    }

    @Override
    public String dataChange(DataChange operation) {
        return "code that changes data";
    }

    @Override
    public String batchChange(BatchChange operation) {
        return "batches of " + operation.name();
    }

}
