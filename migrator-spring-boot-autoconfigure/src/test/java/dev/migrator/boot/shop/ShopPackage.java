package dev.migrator.boot.shop;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/**
 * An application with an entity and its repository.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class ShopPackage {

}
