package dev.migrator.boot.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import dev.migrator.boot.data.trade.Clerk;
import dev.migrator.boot.data.trade.Customer;
import dev.migrator.boot.data.trade.Order;
import dev.migrator.boot.data.trade.Product;
import dev.migrator.boot.data.trade.Shelf;

/**
 * The trading company's mapping. Its context has a data source.
 */
@Configuration(proxyBeanMethods = false)
class TradeConfiguration extends AbstractJdbcConfiguration {

    @Bean
    NamedParameterJdbcOperations operations(DataSource dataSource) {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    @Override
    protected Set<Class<?>> getInitialEntitySet() {
        return Set.of(Customer.class, Product.class, Order.class, Clerk.class, Clerk.Desk.class, Shelf.class);
    }

    @Override
    protected List<?> userConverters() {
        return List.of(new FromMoney(), new ToMoney());
    }

    @WritingConverter
    static class FromMoney implements Converter<Customer.Money, BigDecimal> {

        @Override
        public BigDecimal convert(Customer.Money source) {
            return source.amount();
        }

    }

    @ReadingConverter
    static class ToMoney implements Converter<BigDecimal, Customer.Money> {

        @Override
        public Customer.Money convert(BigDecimal source) {
            return new Customer.Money(source);
        }

    }

}
