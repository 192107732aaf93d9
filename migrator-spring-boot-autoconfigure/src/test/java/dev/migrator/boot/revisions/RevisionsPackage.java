package dev.migrator.boot.revisions;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/**
 * An application whose package is this one.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class RevisionsPackage {

}
