package dev.migrator.sample.catalogue;

import java.text.Normalizer;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Makes readable addresses.
 */
@Component
public class Slugs {

    /**
     * The address of a product.
     * @param name its name
     * @param sku its number, which makes the address unique
     * @return lower case letters, digits and hyphens
     */
    public String slug(String name, String sku) {
        String ascii = Normalizer.normalize(name + " " + sku, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

}
