package dev.migrator.boot.jpa.zoo.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Where letters and goods go.
 */
@Embeddable
public class Address {

    @Column(length = 120)
    String street;

    @Column(length = 12)
    String postcode;

    @Column(length = 80, nullable = false)
    String town;

    @Embedded
    GeoPoint position;

}

@Embeddable
class GeoPoint {

    double latitude;

    double longitude;

}
