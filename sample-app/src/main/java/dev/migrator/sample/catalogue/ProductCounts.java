package dev.migrator.sample.catalogue;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the number of products of each category.
 */
@Service
public class ProductCounts {

    private final CategoryRepository categories;

    private final ProductRepository products;

    ProductCounts(CategoryRepository categories, ProductRepository products) {
        this.categories = categories;
        this.products = products;
    }

    /**
     * Counts the products of every category anew.
     */
    @Transactional
    public void refresh() {
        for (Category category : this.categories.findAll()) {
            category.countProducts(this.products.countByCategory(category));
        }
    }

}
