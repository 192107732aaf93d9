package dev.migrator.boot.jpa.zoo.party;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

/**
 * Who wants to know when a row came, and when it changed.
 */
@MappedSuperclass
public abstract class Tracked {

    @CreationTimestamp
    @Column(nullable = false, updatable = false)
    Instant createdAt;

    @UpdateTimestamp
    Instant changedAt;

    @Version
    int version;

}
