package dev.migrator.boot.entities.shop;

import org.springframework.data.repository.CrudRepository;

public interface Customers extends CrudRepository<Customer, Long> {

}
