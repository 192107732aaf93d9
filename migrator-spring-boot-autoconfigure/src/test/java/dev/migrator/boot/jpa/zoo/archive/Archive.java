package dev.migrator.boot.jpa.zoo.archive;

import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NaturalIdClass;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/** Large and small texts and bytes. */
@Entity
class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(length = Length.LONG32)
    String text;

    @Column(length = Length.LONG)
    String longText;

    @Lob
    String largeText;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] content;

    Blob blob;

    Clob clob;

    byte[] hash;

    Short[] pageWidths;

    char[] letters;

    @Nationalized
    String title;

    @Nationalized
    @Lob
    String nationalText;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    String country;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] preview;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 36)
    UUID externalId;

    URL source;

    @JdbcTypeCode(SqlTypes.INET)
    InetAddress uploadedFrom;

    Class<?> reader;

    @OneToMany(mappedBy = "document")
    List<Page> pages = new ArrayList<>();

}

/** Documents of documents. */
@Entity
class Page {

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Document document;

    @JdbcTypeCode(SqlTypes.JSON)
    Layout layout;

    @JdbcTypeCode(SqlTypes.JSON_ARRAY)
    List<Box> boxes;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<String> words;

    Stamp stamp;

}

@Embeddable
class Layout {

    String template;

    Box frame;

}

@Embeddable
class Box {

    int left;

    int top;

}

@Embeddable
@Struct(name = "stamp", attributes = { "inked_on", "office" })
class Stamp {

    @Column(nullable = false)
    String office;

    @Column(name = "inked_on")
    java.time.LocalDate inkedOn;

}

record FileMark(String cabinet, Integer folder) {

}

/** A business key of two columns, with a class. */
@Entity
@NaturalIdClass(FileMark.class)
class File {

    @Id
    @GeneratedValue
    Long id;

    @NaturalId
    @Column(length = 10, nullable = false)
    String cabinet;

    @NaturalId
    @Column(nullable = false)
    Integer folder;

    @Column(columnDefinition = "varchar(20)[] default '{}' not null")
    String[] labels;

}

/** Never changes. */
@Entity
@Immutable
@Table(name = "\"AccessLog\"")
class AccessLogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "\"LogId\"")
    Long id;

    @CreationTimestamp
    @Column(name = "\"at\"")
    java.time.Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "json")
    List<String> path;

}

/** Words that PostgreSQL has other uses for. */
@Entity
@Table(name = "`user`")
class User {

    @Id
    @Column(name = "`primary`")
    String login;

    @Column(name = "`select`")
    boolean select;

    @ManyToOne
    @jakarta.persistence.JoinColumn(name = "`table`")
    User grantedBy;

}
