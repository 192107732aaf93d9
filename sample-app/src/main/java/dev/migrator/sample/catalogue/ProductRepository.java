package dev.migrator.sample.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProductRepository extends JpaRepository<Product, UUID> {

    Optional<Product> findBySlug(String slug);

    long countByCategory(Category category);

    @Query(nativeQuery = true, value = """
            select * from products
             where status = 'on_sale' and search @@ websearch_to_tsquery('english', :words)
             order by ts_rank(search, websearch_to_tsquery('english', :words)) desc, sku
            """)
    List<Product> search(String words, Pageable page);

}
