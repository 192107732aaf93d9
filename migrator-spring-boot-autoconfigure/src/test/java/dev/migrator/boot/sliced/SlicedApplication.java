package dev.migrator.boot.sliced;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SlicedApplication {

}
