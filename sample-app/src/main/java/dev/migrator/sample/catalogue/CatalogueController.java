package dev.migrator.sample.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class CatalogueController {

    private static final int PAGE_SIZE = 20;

    private final ProductRepository products;

    private final CategoryRepository categories;

    CatalogueController(ProductRepository products, CategoryRepository categories) {
        this.products = products;
        this.categories = categories;
    }

    @GetMapping("/products")
    List<ProductView> products(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        if (q.isBlank()) {
            return this.products.findAll(PageRequest.of(page, PAGE_SIZE, Sort.by("sku")))
                .map(Product::view)
                .getContent();
        }
        return this.products.search(q, PageRequest.of(page, PAGE_SIZE)).stream().map(Product::view).toList();
    }

    @GetMapping("/products/{slug}")
    ProductView product(@PathVariable String slug) {
        return this.products.findBySlug(slug)
            .map(Product::view)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/categories")
    Map<String, Integer> categories() {
        Map<String, Integer> counts = new TreeMap<>();
        this.categories.findAll().forEach((category) -> counts.put(category.name(), category.productCount()));
        return counts;
    }

}
