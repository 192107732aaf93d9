package dev.migrator.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one benchmark found, in words.
 *
 * @param tables the figures
 * @param goals what was to be reached
 */
record Report(List<Table> tables, List<Goal> goals) {

    /**
     * The goals as rows of a Markdown table.
     */
    String goalRows() {
        StringBuilder text = new StringBuilder();
        this.goals.forEach((goal) -> text
            .append("| %s | %s | %s | %s |\n".formatted(goal.what(), number(goal.wanted(), goal.unit()),
                    number(goal.reached(), goal.unit()), goal.isMet() ? "met" : "missed")));
        return text.toString();
    }

    /**
     * The figures as Markdown tables.
     */
    String figures() {
        StringBuilder text = new StringBuilder();
        this.tables.forEach((table) -> append(text, table));
        return text.toString();
    }

    private static void append(StringBuilder text, Table table) {
        Series first = table.rows().get(0);
        text.append("\n### ").append(table.title()).append("\n\n");
        text.append("| | median %s | least | most | rounds | statements | ratio | |\n".formatted(table.unit()));
        text.append("|---|--:|--:|--:|--:|--:|--:|---|\n");
        for (Series row : table.rows()) {
            text.append("| %s | %s | %s | %s | %d | %s | %s | %s |\n".formatted(row.name(), number(row.median(), ""),
                    number(row.least(), ""), number(row.most(), ""), row.rounds(),
                    row.last().statements() < 0 ? "" : String.format(Locale.ROOT, "%,d", row.last().statements()),
                    number(row.median() / first.median(), ""), row.last().remark()));
        }
    }

    private static String number(double value, String unit) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value) + (unit.isEmpty() ? "" : " " + unit);
    }

    String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("goals", this.goals);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Table table : this.tables) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Series row : table.rows()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("name", row.name());
                entry.put("median", row.median());
                entry.put("results", row.results());
                rows.add(entry);
            }
            entries.add(Map.of("title", table.title(), "unit", table.unit(), "rows", rows));
        }
        report.put("tables", entries);
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(report);
    }

}
