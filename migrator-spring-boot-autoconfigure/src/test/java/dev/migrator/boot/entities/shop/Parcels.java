package dev.migrator.boot.entities.shop;

import org.springframework.data.repository.RepositoryDefinition;

@RepositoryDefinition(domainClass = Parcel.class, idClass = Long.class)
public interface Parcels {

}
