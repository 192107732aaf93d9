package dev.migrator.boot.data.trade;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An id of two columns, to which parts refer.
 */
@Table
public record Shelf(@Id @Embedded.Nullable Key key, double width, List<Box> boxes, @Nullable Label label) {

    public record Key(String hall, int row) {

    }

    public record Box(String content) {

    }

    public record Label(String text) {

    }

}
