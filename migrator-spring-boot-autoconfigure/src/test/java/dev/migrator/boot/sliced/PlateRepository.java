package dev.migrator.boot.sliced;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlateRepository extends JpaRepository<Plate, Long> {

}
